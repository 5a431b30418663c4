import { requestVerification } from '../api/accounts';
import { currentSession, forgetSession } from '../api/citizen';
import { ApiFailure } from '../api/problem';
import { whileBusy } from '../shell/busy';
import { find, show, write } from '../shell/dom';
import { texts } from '../shell/texts';

const text = texts<typeof import('./mail-form.texts.json')>('mail-form');

/**
 * Asks for the mail address and sends the link. `onSignedIn` is called once the address was confirmed in another tab of this browser.
 */
export function prepareMailForm(procedure: string, onSignedIn: () => void): void {
  const input = find<HTMLInputElement>('#email');
  const form = find<HTMLFormElement>('#mail-form');
  const trigger = find('#mail-form button');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void whileBusy(trigger, () => request(input, procedure));
  });
  find('#mail-again').addEventListener('click', () => showMailForm());
  find('#mail-continue').addEventListener(
    'click',
    () => void goOnIfSignedIn(onSignedIn, () => write('#mail-not-yet', text('notYet'))),
  );
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && isWaiting()) void goOnIfSignedIn(onSignedIn, () => undefined);
  });
}

export function showMailForm(sessionEnded = false): void {
  show('#mail-sent', false);
  show('#mail-session-ended', sessionEnded);
  show('#mail');
  find(sessionEnded ? '#mail-title' : '#email').focus();
}

export function hideMailForm(): void {
  show('#mail', false);
  show('#mail-sent', false);
}

const isWaiting = () => !find('#mail').hidden || !find('#mail-sent').hidden;

async function request(input: HTMLInputElement, procedure: string): Promise<void> {
  const address = input.value.normalize('NFKC').trim();
  const mistake =
    address === '' ? text('addressMissing') : /^\S+@\S+\.\S+$/.test(address) ? null : text('addressWrong');
  showMistake(input, mistake);
  if (mistake) return;
  try {
    await requestVerification(address, procedure);
    showSent(address);
  } catch (thrown) {
    const failure = ApiFailure.of(thrown);
    showMistake(input, failure.fieldSentences().get('email') ?? failure.sentence());
  }
}

function showMistake(input: HTMLInputElement, sentence: string | null): void {
  write('#email-error', sentence ?? '');
  input.setAttribute('aria-invalid', `${sentence !== null}`);
  if (sentence) input.focus();
}

function showSent(address: string): void {
  write('#mail-sent-to', address);
  write('#mail-not-yet', '');
  show('#mail', false);
  show('#mail-sent');
  find('#mail-sent-title').focus();
}

async function goOnIfSignedIn(onSignedIn: () => void, otherwise: () => void): Promise<void> {
  forgetSession();
  const session = await currentSession().catch(() => null);
  if (session?.applicant) onSignedIn();
  else otherwise();
}
