import type { Field } from '../../api/types';
import { element } from '../../shell/dom';
import { local } from '../../shell/texts';
import { formText } from '../texts';
import { idOf } from './control';

/** What stands around an input: its label with the mark 必須 or 任意, the help above it, the error below. */
export interface Frame {
  root: HTMLElement;
  showError(sentence: string | null): void;
}

/** A frame around one input, which the label names. */
export function inputFrame(field: Field, input: HTMLElement, content: HTMLElement = input, hint?: string): Frame {
  input.id = idOf(field);
  if (field.required) input.setAttribute('aria-required', 'true');
  input.setAttribute('aria-describedby', `${idOf(field, 'help')} ${idOf(field, 'error')}`);
  const error = errorOf(field);
  const label = element('label', { for: input.id }, local(field.label), markOf(field));
  const root = element('div', { class: 'field' }, label, helpOf(field, hint), content, error);
  return {
    root,
    showError: (sentence) => showErrorAt(error, sentence, (is) => input.setAttribute('aria-invalid', `${is}`)),
  };
}

/** A frame around several inputs, which the legend names together. */
export function groupFrame(field: Field, content: HTMLElement, hint?: string): Frame {
  const error = errorOf(field);
  const root = element(
    'fieldset',
    { 'aria-describedby': `${idOf(field, 'help')} ${idOf(field, 'error')}` },
    element('legend', {}, local(field.label), markOf(field)),
    helpOf(field, hint),
    content,
    error,
  );
  return {
    root,
    showError: (sentence) => showErrorAt(error, sentence, (is) => content.toggleAttribute('data-wrong', is)),
  };
}

export const markOf = ({ required = false }: Field): HTMLElement =>
  element('span', { class: 'mark', 'data-required': required }, formText(required ? 'required' : 'optional'));

export function helpOf(field: Field, hint = ''): HTMLElement {
  const help = [field.help ? local(field.help) : '', hint].filter(Boolean).join('\n');
  return element('p', { class: 'help pre-line', id: idOf(field, 'help'), hidden: help === '' }, help);
}

export const errorOf = (field: Field): HTMLElement =>
  element('p', { class: 'field-error', id: idOf(field, 'error'), hidden: true });

export function showErrorAt(error: HTMLElement, sentence: string | null, mark: (isWrong: boolean) => void): void {
  error.textContent = sentence ?? '';
  error.hidden = sentence === null;
  mark(sentence !== null);
}
