import { find, write } from '../shell/dom';
import { reviewText } from './text';

/** A form that asks for a reason. */
export function onReason(form: 'returning' | 'rejecting', onSubmit: (reason: string) => void): void {
  const input = find<HTMLTextAreaElement>(`#${form}-form textarea`);
  find(`#${form}-form`).addEventListener('submit', (event) => {
    event.preventDefault();
    const reason = input.value.trim();
    input.setAttribute('aria-invalid', `${reason === ''}`);
    write(`#${input.id}-error`, reason === '' ? reviewText('reasonRequired') : '');
    if (reason === '') input.focus();
    else onSubmit(reason);
  });
}

export const clearReasons = (): void => {
  for (const selector of ['#return-reason', '#reject-reason', '#tracking-number'])
    find<HTMLInputElement | HTMLTextAreaElement>(selector).value = '';
};
