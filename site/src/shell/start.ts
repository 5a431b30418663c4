import { hideFailure, showFailure } from './failure';
import { keepQueryInLanguageSwitch } from './links';
import { show } from './dom';

/** Runs a page: shows that it loads, then what it shows, or what went wrong with a way to try again. */
export async function start(load: () => Promise<void>, verifyAt?: string): Promise<void> {
  keepQueryInLanguageSwitch();
  const run = async (): Promise<void> => {
    hideFailure();
    show('#loading');
    try {
      await load();
      show('#loading', false);
    } catch (failure) {
      showFailure(failure, { retry: () => void run(), ...(verifyAt && { verifyAt }) });
    }
  };
  await run();
}
