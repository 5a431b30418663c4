import { endSession } from '../api/accounts';
import { ownApplications } from '../api/applications';
import { currentSession } from '../api/citizen';
import type { ApplicationSummary } from '../api/types';
import { whileBusy } from '../shell/busy';
import { dateTime } from '../shell/dates';
import { element, find, show, write } from '../shell/dom';
import { showFailure } from '../shell/failure';
import { link } from '../shell/links';
import { start } from '../shell/start';
import { language, local, texts } from '../shell/texts';

const text = texts<typeof import('./my.texts.json')>('my');

void start(async () => {
  const { applicant } = await currentSession();
  show('#signed-out', applicant === null);
  if (!applicant) return;
  write('#applicant', applicant.email);
  showApplications(await ownApplications());
  find('#sign-out').addEventListener('click', () => void whileBusy(find('#sign-out'), signOut));
});

function showApplications(applications: readonly ApplicationSummary[]): void {
  find('#applications').replaceChildren(...applications.map(card));
  show('#none', applications.length === 0);
  show('#content');
}

function card({ id, procedure, stage, receiptNumber, updatedAt }: ApplicationSummary): HTMLElement {
  const address = link(`/application?id=${encodeURIComponent(id)}`);
  return element(
    'li',
    { class: 'card' },
    element('h2', { class: 'card-title' }, element('a', { href: address }, local(procedure.title))),
    receiptNumber && element('p', {}, text('receipt', { number: receiptNumber })),
    element('p', { class: 'fine' }, text('updated', { time: dateTime(updatedAt, language()) })),
    element('p', { class: 'chips' }, element('span', { class: 'chip', 'data-kind': 'now' }, text(stage))),
  );
}

async function signOut(): Promise<void> {
  await endSession().then(() => location.reload(), showFailure);
}
