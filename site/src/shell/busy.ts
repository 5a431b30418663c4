import { announce } from './announce';
import { common } from './common';

/**
 * Runs what a button starts, once at a time: further clicks are ignored until it is done. The button is not disabled, because focus
 * would get lost with it.
 */
export async function whileBusy(trigger: HTMLElement, work: () => Promise<void>): Promise<void> {
  if (trigger.getAttribute('aria-disabled') === 'true') return;
  trigger.setAttribute('aria-disabled', 'true');
  trigger.dataset.busy = '';
  announce(common('working'));
  try {
    await work();
  } finally {
    trigger.removeAttribute('aria-disabled');
    delete trigger.dataset.busy;
  }
}
