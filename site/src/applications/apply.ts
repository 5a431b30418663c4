import { prepareMailForm, hideMailForm, showMailForm } from '../accounts/mail-form';
import { endSession } from '../api/accounts';
import { currentSession, forgetSession } from '../api/citizen';
import { procedureOf } from '../api/procedures';
import type { Procedure } from '../api/types';
import { find, show, write } from '../shell/dom';
import { link, parameter } from '../shell/links';
import { showNotice } from '../shell/notice';
import { start } from '../shell/start';
import { showSteps } from '../shell/steps';
import { local, texts } from '../shell/texts';
import { forgetWayBack } from '../shell/way-back';
import { showForm } from './new-form';

const text = texts<typeof import('./apply.texts.json')>('apply');

void showNotice();
void start(async () => {
  const [procedure] = await Promise.all([procedureOf(parameter('code')), currentSession()]);
  showProcedure(procedure);
  prepareMailForm(procedure.code, () => void showWhatComes(procedure));
  find('#other-address').addEventListener('click', () => void changeAddress());
  await showWhatComes(procedure);
});

function showProcedure(procedure: Procedure): void {
  write('#title', text('titleOf', { procedure: local(procedure.title) }));
  document.title = document.title.replace(/^[^|]+/, `${text('titleOf', { procedure: local(procedure.title) })} `);
  find<HTMLAnchorElement>('#procedure-link').href = link(`/procedure?code=${encodeURIComponent(procedure.code)}`);
  show('#from-card', procedure.needsSignature);
  showSteps(procedure, 'stepForm');
}

/** The form for who is signed in, else the question for the mail address. */
async function showWhatComes(procedure: Procedure): Promise<void> {
  const { applicant } = await currentSession();
  if (!applicant) return (forgetWayBack(), showMailForm());
  write('#applicant', applicant.email);
  hideMailForm();
  if (find('#fields').childElementCount === 0) showForm(procedure, askAgain);
  show('#content');
}

/** The session has ended: the form stays filled, and comes back once the address is confirmed again. */
function askAgain(): void {
  forgetSession();
  show('#content', false);
  showMailForm(true);
}

async function changeAddress(): Promise<void> {
  await endSession();
  show('#content', false);
  showMailForm();
}
