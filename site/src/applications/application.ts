import { prepareMailForm, showMailForm } from '../accounts/mail-form';
import { applicationOf } from '../api/applications';
import { ApiFailure } from '../api/problem';
import { show } from '../shell/dom';
import { parameter } from '../shell/links';
import { start } from '../shell/start';
import { rememberWayBack, wayBack } from '../shell/way-back';
import { ApplicationPage } from './parts/page';

const handle = { id: parameter('id'), bearer: null };
const page = new ApplicationPage(handle);

void start(async () => {
  try {
    await page.begin(await applicationOf(handle));
  } catch (thrown) {
    signInFor(ApiFailure.of(thrown));
  }
});

/** Where this browser knows the application, a new confirmation of the address leads back to it. */
function signInFor(failure: ApiFailure): void {
  const known = wayBack();
  if (failure.status !== 401 || known?.id !== handle.id) throw failure;
  prepareMailForm(known.procedure, () => location.reload());
  rememberWayBack(known.id, known.procedure, true);
  show('#loading', false);
  showMailForm(true);
}
