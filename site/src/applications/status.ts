import { applicationByLink } from '../api/applications';
import { show } from '../shell/dom';
import { start } from '../shell/start';
import { restartOnNewLink, takeToken } from '../shell/tokens';
import { ApplicationPage } from './parts/page';

restartOnNewLink();
const secret = takeToken('status');

void start(async () => {
  if (!secret) return show('#no-link');
  const view = await applicationByLink(secret);
  await new ApplicationPage({ id: view.id, bearer: secret }).begin(view);
});
