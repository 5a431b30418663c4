import { find } from './dom';

/**
 * Asks in a dialog of the page before something that cannot be undone. Resolves with true where the person agreed; Esc and the
 * second button say no, and focus goes back where it was.
 */
export function confirmIn(selector: string): Promise<boolean> {
  const dialog = find<HTMLDialogElement>(selector);
  return new Promise((resolve) => {
    dialog.returnValue = 'no';
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    dialog.showModal();
  });
}
