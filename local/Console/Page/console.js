const texts = {
  ja: {
    title: 'コンソール', site: '申請サイト', clock: '時計', nextBusinessDay: '次の開庁日の始業まで進める', to: '日時まで進める（日本時間）', go: '進める',
    clockHint: '時計は進めるだけで、戻せません。途中の期限はすべて順に処理されます。', worklists: '職員の作業一覧を開く', setAside: '保留中の処理',
    open: '進行中の申請', ended: '終了した申請（新しい順）', jobs: '定時処理', detail: '申請の経過', other: 'English',
    businessDay: '開庁日', closed: '閉庁日', lead: '実際の時刻より進めています', none: 'ありません。', number: '受付番号', procedure: '手続', stage: '状態', nextTurn: '次に動く日時',
    duty: '職員の期限', show: '経過を見る', retry: '再実行する', what: '処理', error: '原因', at: '日時', by: '誰が', signal: '出来事', from: '前', into: '後', refusal: '結果',
    done: '反映', holds: '証跡の連鎖は正しくつながっています。', trail: '証跡を保存する', broken: '証跡の連鎖が壊れています。', moved: '時計を進めました。', moving: '時計を進めています…', retried: '再実行を始めました。',
    intake: '新しい申請の受付', isOpen: '受け付けています', isStopped: '停止しています', noEnd: '再開の操作をするまで', untilThen: 'まで', until: '再開する日時（日本時間・任意）',
    messageJa: '申請者へのお知らせ（日本語・任意）', messageEn: '申請者へのお知らせ（英語・任意）', stop: '受付を停止する', change: '停止の内容を変更する', resume: '受付を再開する',
    intakeHint: '停止中も、始まっている申請の署名・送信・納付・審査は続けられます。', stopped: '新しい申請の受付を停止しました。', resumed: '新しい申請の受付を再開しました。',
    failed: '操作できませんでした。', outbox: '未完了の処理', attempts: '回数', next: '次回', job: '処理',
    stages: { AwaitingSignature: '署名待ち', AwaitingConfirmation: '送信待ち', UnderReview: '審査中', Returned: '差戻し', AwaitingPayment: '納付待ち', AwaitingMailing: '発送待ち', Mailed: '発送済み', Completed: '完了', Rejected: '却下', Withdrawn: '取下げ', Expired: '期限切れ', Unsubmitted: '未提出' },
  },
  en: {
    title: 'Console', site: 'Site', clock: 'Clock', nextBusinessDay: 'Forward to the next business day', to: 'Forward to (Japan time)', go: 'Forward',
    clockHint: 'The clock only goes forward. Every deadline on the way is handled in order.', worklists: 'Open a staff worklist', setAside: 'Set aside',
    open: 'Open applications', ended: 'Ended applications, newest first', jobs: 'Scheduled jobs', detail: 'History of the application', other: '日本語',
    businessDay: 'business day', closed: 'closed', lead: 'ahead of the real time', none: 'None.', number: 'Number', procedure: 'Procedure', stage: 'Stage', nextTurn: 'Next turn',
    duty: 'Staff due', show: 'History', retry: 'Try again', what: 'What', error: 'Cause', at: 'At', by: 'By', signal: 'Signal', from: 'From', into: 'To', refusal: 'Result',
    done: 'taken', holds: 'The chain of the audit trail holds.', trail: 'Save the audit trail', broken: 'The chain of the audit trail is broken.', moved: 'The clock was put forward.', moving: 'Forwarding the clock …', retried: 'Trying again.',
    intake: 'New applications', isOpen: 'Taken', isStopped: 'Not taken', noEnd: 'until somebody resumes them', untilThen: 'until', until: 'Resume at (Japan time, optional)',
    messageJa: 'Message to citizens (Japanese, optional)', messageEn: 'Message to citizens (English, optional)', stop: 'Stop', change: 'Change what is said', resume: 'Resume',
    intakeHint: 'Applications under way go on: signing, sending, payment, review.', stopped: 'New applications are no longer taken.', resumed: 'New applications are taken again.',
    failed: 'That did not work.', outbox: 'Effects not done', attempts: 'Tries', next: 'Next', job: 'Job', stages: {},
  },
};

let language = localStorage.getItem('console-language') === 'en' ? 'en' : 'ja';
const t = (key) => texts[language][key];
const stage = (name) => t('stages')[name] ?? name;
const time = (text) => (text ? `${text.slice(0, 10)} ${text.slice(11, 16)}` : '');
const byId = (id) => document.getElementById(id);

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const button = (text, onclick) => element('button', { type: 'button', textContent: text, onclick });

async function ask(path, body) {
  const answer = await fetch(path, body === undefined ? {} : {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error((language === 'en' ? json.detailEn : json.detailJa) ?? t('failed'));
  return json;
}

function say(text, isBad = false) {
  byId('message').textContent = text;
  byId('message').className = isBad ? 'bad' : '';
}

const attempt = (work) => async (event) => {
  event?.preventDefault();
  await work().catch((error) => say(error.message, true));
};

function table(place, heads, rows) {
  byId(place).replaceChildren(rows.length === 0
    ? element('p', { className: 'quiet', textContent: t('none') })
    : element('div', { className: 'table' }, element('table', {},
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col', textContent: head })))),
      element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell ?? ''))))))));
}

const applicationCells = (row) => [
  row.number ?? element('code', { textContent: row.id.slice(0, 13) }), row.procedure[language], stage(row.stage), time(row.nextTurn), time(row.duty),
  button(t('show'), attempt(() => showApplication(row.id, true))),
];

let shown = null;

async function showApplication(id, isNew) {
  const found = await ask(`/console/applications/${id}`);
  shown = id;
  byId('detail').hidden = false;
  const place = byId('trail');
  place.replaceChildren(
    element('p', {}, `${found.row.procedure[language]} ${found.row.number ?? ''} ${stage(found.row.stage)} `, element('code', { textContent: id })),
    element('p', { className: found.trailHolds ? '' : 'bad', textContent: found.trailHolds ? t('holds') : t('broken') }),
    element('p', {}, element('a', { href: `/console/applications/${id}/trail`, download: `trail-${id}.json`, textContent: t('trail') })),
    element('div', { id: 'entries' }), element('h3', { textContent: t('outbox') }), element('div', { id: 'outbox' }));
  table('entries', [t('at'), t('signal'), t('by'), t('from'), t('into'), t('refusal')],
    found.trail.map((entry) => [time(entry.at), entry.signal, entry.by, stage(entry.from), stage(entry.to), entry.refusalCode ?? t('done')]));
  table('outbox', [t('what'), t('stage'), t('attempts'), t('error'), t('next')],
    found.outbox.map((entry) => [entry.effect, entry.status, String(entry.attempts), entry.error, time(entry.nextAttemptAt)]));
  if (isNew) byId('detail-title').focus();
}

function showIntake({ isOpen, message, until }) {
  const end = until ? (language === 'ja' ? `${time(until)}${t('untilThen')}` : `${t('untilThen')} ${time(until)}`) : t('noEnd');
  byId('intake-state').textContent = isOpen ? t('isOpen') : `${t('isStopped')}${language === 'ja' ? `（${end}）` : ` (${end})`}`;
  byId('intake-state').classList.toggle('bad', !isOpen);
  byId('intake-message').hidden = isOpen || !message;
  byId('intake-message').textContent = message?.[language] ?? '';
  byId('stop-button').dataset.text = isOpen ? 'stop' : 'change';
  byId('stop-button').textContent = t(byId('stop-button').dataset.text);
  byId('resume').hidden = isOpen;
}

async function refresh() {
  const state = await ask('/console/state');
  const { clock } = state;
  byId('now').textContent = `${time(clock.now)} ${clock.isBusinessDay ? t('businessDay') : t('closed')}${clock.leadSeconds > 0 ? `（${t('lead')}）` : ''}`;
  for (const field of ['to', 'until']) byId(field).min = clock.now.slice(0, 16);
  showIntake(state.intake);
  const heads = [t('number'), t('procedure'), t('stage'), t('nextTurn'), t('duty'), ''];
  table('open', heads, state.open.map(applicationCells));
  table('ended', heads, state.ended.map(applicationCells));
  table('set-aside', [t('number'), t('what'), t('error'), t('at'), ''], state.setAside.map((row) => [
    element('code', { textContent: row.application }), row.what, row.error, time(row.at),
    button(t('retry'), attempt(async () => { await ask(`/console/applications/${row.application}/retry`, {}); say(t('retried')); await refresh(); })),
  ]));
  table('jobs', [t('job'), t('next')], state.jobs.map((job) => [job.name, time(job.due)]));
  byId('departments').replaceChildren(...state.departments.map((department) => button(department.name[language], attempt(async () => {
    const { url } = await ask(`/console/worklists/${department.code}`, {});
    location.assign(url);
  }))));
  if (shown) await showApplication(shown, false);
}

async function forward(body) {
  say(t('moving'));
  await ask('/console/clock', body);
  await refresh();
  say(t('moved'));
}

function ordered() {
  const [until, ja, en] = ['until', 'message-ja', 'message-en'].map((id) => byId(id).value.trim());
  return { open: false, until: until ? `${until}:00+09:00` : null, message: ja || en ? { ja, en } : null };
}

async function change(order, done) {
  await ask('/console/intake', order);
  byId('stop').reset();
  await refresh();
  say(t(done));
}

function speak() {
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll('[data-text]')) place.textContent = t(place.dataset.text);
  byId('language').textContent = t('other');
  byId('language').lang = language === 'ja' ? 'en' : 'ja';
}

byId('next').onclick = attempt(() => forward({ nextBusinessDay: true }));
byId('forward').onsubmit = attempt(() => forward({ to: `${byId('to').value}:00+09:00` }));
byId('stop').onsubmit = attempt(() => change(ordered(), 'stopped'));
byId('resume').onclick = attempt(() => change({ open: true }, 'resumed'));
byId('language').onclick = attempt(async () => {
  language = language === 'ja' ? 'en' : 'ja';
  localStorage.setItem('console-language', language);
  speak();
  await refresh();
});

speak();
await attempt(refresh)();
setInterval(() => document.hidden || document.activeElement?.closest('table') || attempt(refresh)(), 5000);
