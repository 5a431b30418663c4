import type { Answer, CheckboxField, ChoiceField, Field, FieldOption } from '../../api/types';
import { element } from '../../shell/dom';
import { local } from '../../shell/texts';
import { asList, asText } from '../answers';
import { formText } from '../texts';
import { idOf, type Control } from './control';
import { errorOf, groupFrame, helpOf, inputFrame, markOf, showErrorAt } from './frame';

/** One of many, chosen from a list. */
export function selectControl(field: ChoiceField, answer: Answer | undefined): Control {
  const options = field.options.map(({ value, label }) => element('option', { value }, local(label)));
  const select = element('select', {}, element('option', { value: '' }, formText('selectOne')), ...options);
  if (field.autocomplete) select.setAttribute('autocomplete', field.autocomplete);
  select.value = asText(answer);
  return { field, ...inputFrame(field, select), focus: select, read: () => select.value || undefined };
}

/** One of a few, all in sight. */
export function radioControl(field: ChoiceField, answer: Answer | undefined): Control {
  const choices = choicesOf(field, field.options, 'radio', [asText(answer)]);
  return { field, ...groupFrame(field, choices.root), focus: choices.first, read: () => choices.chosen()[0] };
}

/** Ticks: several of the options, or a single one to agree to something. */
export function checkboxControl(field: CheckboxField, answer: Answer | undefined): Control {
  if (!field.options?.length) return tickControl(field, answer);
  const choices = choicesOf(field, field.options, 'checkbox', asList(answer));
  return { field, ...groupFrame(field, choices.root), focus: choices.first, read: () => choices.chosen() };
}

function choicesOf(
  field: Field,
  options: readonly FieldOption[],
  type: 'radio' | 'checkbox',
  chosen: readonly string[],
) {
  const rows = options.map((option, index) => choice(field, option, type, index, chosen.includes(option.value)));
  const inputs = rows.map(({ input }) => input);
  return {
    root: element('div', { class: 'choices' }, ...rows.map(({ row }) => row)),
    first: inputs[0] ?? element('input'),
    chosen: () => inputs.filter((input) => input.checked).map((input) => input.value),
  };
}

function choice(field: Field, option: FieldOption, type: string, index: number, checked: boolean) {
  const id = index === 0 ? idOf(field) : idOf(field, `${index}`);
  const helpId = `${idOf(field, `${index}`)}-help`;
  const input = element('input', { type, id, name: idOf(field), value: option.value, checked });
  const help = option.help ? element('p', { class: 'help', id: helpId }, local(option.help)) : null;
  if (help) input.setAttribute('aria-describedby', helpId);
  return {
    input,
    row: element('div', { class: 'choice' }, input, element('label', { for: id }, local(option.label)), help),
  };
}

function tickControl(field: CheckboxField, answer: Answer | undefined): Control {
  const described = `${idOf(field, 'help')} ${idOf(field, 'error')}`;
  const input = element('input', {
    type: 'checkbox',
    id: idOf(field),
    checked: answer === true,
    'aria-describedby': described,
  });
  if (field.required) input.setAttribute('aria-required', 'true');
  const label = element('label', { for: input.id }, local(field.label), markOf(field));
  const error = errorOf(field);
  return {
    field,
    root: element('div', { class: 'field' }, helpOf(field), element('div', { class: 'choice' }, input, label), error),
    focus: input,
    read: () => input.checked,
    showError: (sentence) => showErrorAt(error, sentence, (is) => input.setAttribute('aria-invalid', `${is}`)),
  };
}
