import { confirmMail } from '../api/accounts';
import { whileBusy } from '../shell/busy';
import { find, show, write } from '../shell/dom';
import { hideFailure, showFailure } from '../shell/failure';
import { keepQueryInLanguageSwitch, link } from '../shell/links';
import { forgetToken, restartOnNewLink, takeToken } from '../shell/tokens';
import { wayBack } from '../shell/way-back';
import type { VerifiedMail } from '../api/types';

keepQueryInLanguageSwitch();
restartOnNewLink();

const secret = takeToken('verify');
show('#loading', false);
show(secret ? '#ask' : '#no-link');
if (secret)
  find('#confirm').addEventListener(
    'click',
    (event) => void whileBusy(event.currentTarget as HTMLElement, () => verify(secret)),
  );

async function verify(secret: string): Promise<void> {
  hideFailure();
  try {
    showConfirmed(await confirmMail(secret));
    forgetToken('verify');
  } catch (failure) {
    showFailure(failure, { retry: () => void verify(secret) });
  }
}

function showConfirmed({ email, procedure }: VerifiedMail): void {
  write('#address', email);
  find<HTMLAnchorElement>('#go-on').href = link(nextPage(procedure));
  show('#ask', false);
  show('#confirmed');
  find('#confirmed-title').focus();
}

/** The form, or the application that waits for its signature since before. */
function nextPage(procedure: string): string {
  const begun = wayBack();
  return begun?.isWanted && begun.procedure === procedure
    ? `/application?id=${encodeURIComponent(begun.id)}`
    : `/apply?code=${encodeURIComponent(procedure)}`;
}
