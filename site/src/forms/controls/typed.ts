import type { Answer, KanaField, NumberField, PlainField, TextField } from '../../api/types';
import { element } from '../../shell/dom';
import { local } from '../../shell/texts';
import { asText } from '../answers';
import { formText } from '../texts';
import type { Control } from './control';
import { inputFrame } from './frame';

type Typed = TextField | KanaField | PlainField | NumberField;

/** A field into which one value is typed. */
export function typedControl(field: Typed, answer: Answer | undefined): Control {
  const input = isLong(field)
    ? element('textarea', { rows: 4 })
    : element('input', { type: 'text', ...attributesOf(field) });
  if (field.autocomplete) input.setAttribute('autocomplete', field.autocomplete);
  input.value = asText(answer);
  const frame = inputFrame(field, input, withUnit(field, input), hintOf(field));
  return { field, ...frame, focus: input, read: () => input.value || undefined };
}

const isLong = (field: Typed): boolean => field.type === 'text' && field.multiline === true;

function attributesOf(field: Typed): Record<string, string> {
  switch (field.type) {
    case 'tel':
      return { type: 'tel', inputmode: 'tel' };
    case 'postalCode':
      return { inputmode: 'numeric' };
    case 'number':
      return { inputmode: 'numeric', autocomplete: 'off' };
    default:
      return {};
  }
}

function hintOf(field: Typed): string | undefined {
  if (field.type === 'number') return formText('numberHelp', { min: field.min, max: field.max });
  return field.type === 'kana' && !field.help ? formText('kanaHelp') : undefined;
}

const withUnit = (field: Typed, input: HTMLElement): HTMLElement =>
  field.type === 'number'
    ? element('div', { class: 'with-unit' }, input, field.unit && element('span', {}, local(field.unit)))
    : input;
