import { find } from './dom';

/** Tells people who do not see the screen what changed on it. */
export function announce(text: string): void {
  const announcer = find('#announcer');
  announcer.textContent = '';
  requestAnimationFrame(() => (announcer.textContent = text));
}
