import { announce } from './announce';
import { common } from './common';

/** Lets a button copy a text, and says whether it did. */
export function copyOnClick(trigger: HTMLElement, text: () => string): void {
  const label = trigger.textContent;
  trigger.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    announce(common(copied ? 'copied' : 'copyFailed'));
    trigger.textContent = common(copied ? 'copied' : 'copyFailed');
    setTimeout(() => (trigger.textContent = label), 3000);
  });
}
