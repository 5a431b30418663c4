import { show } from '../shell/dom';
import { parameter } from '../shell/links';
import { start } from '../shell/start';
import { restartOnNewLink, takeToken, tokenOf } from '../shell/tokens';
import { ReviewPage } from './page';

restartOnNewLink();
const id = parameter('id');
const secret = takeToken(`staff-application-${id}`) ?? tokenOf('staff-worklist');

void start(async () => {
  if (!secret || !id) return show('#no-link');
  await new ReviewPage({ id, secret }).load();
});
