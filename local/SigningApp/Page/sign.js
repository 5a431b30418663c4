import { texts } from '/texts.js';

const element = (id) => document.getElementById(id);

const state = { language: 'ja', settings: null, session: null, document: null, cards: [], step: 'loading', error: null, failure: null };

const text = () => texts[state.language];

class Failure extends Error {
  constructor(key, problem = null) {
    super(key);
    this.key = key;
    this.problem = problem;
  }
}

/** The token is taken from the fragment and leaves the address bar, so that it is neither kept in the history nor copied along. */
function takeToken() {
  const token = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return token;
}

async function call(path, token, body) {
  let response;
  try {
    response = await fetch(state.settings.service + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'X-Ise-Token': token, 'Accept-Language': state.language, ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
      credentials: 'omit',
      redirect: 'error',
    });
  } catch {
    throw new Failure('unreachable');
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok || !answer) throw new Failure('unreachable', answer);
  return answer;
}

const fromBase64 = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

const toHex = (buffer) => [...new Uint8Array(buffer)].map((b) => b.toString(16).padStart(2, '0')).join('');

/** Never shown unless the octets that are shown are those whose digest the service named. */
async function receive(session) {
  const bytes = fromBase64(session.document);
  const digest = toHex(await crypto.subtle.digest('SHA-256', bytes));
  if (digest !== session.sha256) throw new Failure('digestWrong');
  return { base64: session.document, digest, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
}

function show(step) {
  state.step = step;
  render();
  element(step).querySelector('h1').focus();
}

function fail(error) {
  state.failure = error instanceof Failure ? error : new Failure('unreachable');
  show('failed');
}

function render() {
  document.documentElement.lang = state.language;
  document.title = text().title;
  for (const part of document.querySelectorAll('[data-text]')) part.textContent = text()[part.dataset.text];
  const toggle = element('language');
  toggle.textContent = text().other;
  toggle.lang = state.language === 'ja' ? 'en' : 'ja';
  for (const section of document.querySelectorAll('.step')) section.hidden = section.id !== state.step;
  renderReview();
  renderPin();
  renderFailure();
}

function renderReview() {
  if (!state.session) return;
  element('city').textContent = state.session.city[state.language];
  element('procedure').textContent = state.session.procedure[state.language];
  element('matching-code').textContent = state.session.matchingCode;
  element('until').textContent = new Date(state.session.expiresAt).toLocaleTimeString(state.language, { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' });
  element('document').textContent = state.document.text;
  element('digest').textContent = state.document.digest;
}

const chosenCard = () => state.cards.find((card) => card.id === document.querySelector('input[name=card]:checked')?.value);

function renderPin() {
  const card = chosenCard();
  if (!card) return;
  const locked = card.triesLeft === 0;
  for (const label of element('cards').querySelectorAll('small')) label.textContent = label.dataset[state.language];
  element('pin-hint').textContent = text().pinHint(state.settings.pin);
  element('tries').textContent = locked ? '' : text().tries(card.triesLeft);
  element('locked').hidden = !locked;
  const error = locked ? text().cardLocked : state.error ? state.error(text()) : '';
  element('pin-error').textContent = error;
  element('pin').setAttribute('aria-invalid', error ? 'true' : 'false');
}

function renderFailure() {
  if (!state.failure) return;
  const { key, problem } = state.failure;
  const detail = problem && (state.language === 'ja' ? problem.detailJa : problem.detailEn);
  element('failure').textContent = detail || problem?.detail || text()[key];
  element('failure-code').textContent = problem?.code ? text().code(problem.code) : '';
}

async function loadCards() {
  state.cards = await (await fetch('/cards')).json();
  element('cards').replaceChildren(...state.cards.map((card, index) => {
    const label = document.createElement('label');
    label.className = 'card';
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'card', value: card.id, checked: index === 0 });
    radio.addEventListener('change', () => { state.error = null; render(); });
    const note = document.createElement('small');
    Object.assign(note.dataset, { ja: card.noteJa, en: card.noteEn });
    const name = document.createElement('span');
    name.append(Object.assign(document.createElement('span'), { textContent: card.name, lang: 'ja' }), note);
    label.append(radio, name);
    return label;
  }));
}

const pinErrors = {
  pin_malformed: (words) => words.pinMalformed,
  pin_wrong: (words) => words.pinWrong(chosenCard().triesLeft),
  card_locked: (words) => words.cardLocked,
};

/** Asks the card; null where it refused, with the reason on the page. */
async function askCard() {
  const card = chosenCard();
  const response = await fetch(`/cards/${card.id}/signature`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ pin: element('pin').value, document: state.document.base64 }),
  }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (response?.ok) return answer.signature;
  if (answer) card.triesLeft = answer.triesLeft;
  state.error = pinErrors[answer?.code] ?? ((words) => words.cardUnreachable);
  render();
  element('pin').focus();
  return null;
}

let busy = false;

async function sign(token) {
  if (busy) return;
  busy = true;
  state.error = null;
  const button = element('send');
  button.setAttribute('aria-disabled', 'true');
  button.textContent = text().sending;
  try {
    const signature = await askCard();
    if (signature) {
      element('pin').value = '';
      await call('/api/citizen/signing/signature', token, { format: 'cms', signature });
      show('done');
    }
  } catch (error) {
    fail(error);
  } finally {
    busy = false;
    button.removeAttribute('aria-disabled');
    button.textContent = text().send;
  }
}

function listen(token) {
  element('proceed').addEventListener('click', () => show('pin-step'));
  element('back').addEventListener('click', () => show('review'));
  element('pin-form').addEventListener('submit', (event) => { event.preventDefault(); sign(token); });
  element('show-pin').addEventListener('change', (event) => { element('pin').type = event.target.checked ? 'text' : 'password'; });
  element('unlock').addEventListener('click', async () => {
    await fetch(`/cards/${chosenCard().id}/unlock`, { method: 'POST' });
    chosenCard().triesLeft = 5;
    state.error = null;
    render();
    element('pin').focus();
  });
}

async function start() {
  const token = takeToken();
  element('language').addEventListener('click', () => { state.language = state.language === 'ja' ? 'en' : 'ja'; render(); });
  listen(token);
  try {
    if (!token) throw new Failure('noToken');
    state.settings = await (await fetch('/settings')).json();
    await loadCards();
    const session = await call('/api/citizen/signing/document', token);
    state.document = await receive(session);
    state.session = session;
    show('review');
  } catch (error) {
    fail(error);
  }
}

start();
