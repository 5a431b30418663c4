import type { Answer, DateField } from '../../api/types';
import { element } from '../../shell/dom';
import { language } from '../../shell/texts';
import { asText } from '../answers';
import { toDay } from '../date-bound';
import { formText } from '../texts';
import { idOf, type Control } from './control';
import { groupFrame } from './frame';

const parts = ['year', 'month', 'day'] as const;

/** A date in three inputs: nobody has to turn a calendar back by decades, and every keyboard can enter it. */
export function dateControl(field: DateField, answer: Answer | undefined): Control {
  const entered = asText(answer).split('-');
  const made = parts.map((part, index) => partOf(field, part, index, entered[index] ?? ''));
  const inputs = made.map(({ input }) => input);
  const content = element('div', { class: 'date-parts' }, ...made.map(({ root }) => root));
  const frame = groupFrame(field, content, formText('dateHelp'));
  return {
    field,
    root: frame.root,
    focus: inputs[0]!,
    read: () => readDay(inputs.map((input) => input.value.trim())),
    showError(sentence) {
      frame.showError(sentence);
      for (const input of inputs) input.setAttribute('aria-invalid', `${sentence !== null}`);
    },
  };
}

/** What is no date stays as it was typed, so that it is still there after a reload. */
function readDay([year = '', month = '', day = '']: string[]): string | undefined {
  if (year === '' && month === '' && day === '') return undefined;
  return toDay(year, month, day) ?? `${year}-${month}-${day}`;
}

function partOf(field: DateField, part: (typeof parts)[number], index: number, value: string) {
  const id = index === 0 ? idOf(field) : idOf(field, part);
  const autocomplete = field.autocomplete === 'bday' ? `bday-${part}` : 'off';
  const input = element('input', { type: 'text', inputmode: 'numeric', id, autocomplete });
  if (field.required) input.setAttribute('aria-required', 'true');
  input.value = index === 0 ? value : value.replace(/^0/, '');
  const label = element('label', { for: id }, formText(part));
  const inOrder = language() === 'ja' ? [input, label] : [label, input];
  return { input, root: element('div', { class: 'date-part', 'data-part': part }, ...inOrder) };
}
