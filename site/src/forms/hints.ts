import type { Answer, DateField, Field, KanaField, NumberField, TextField } from '../api/types';
import type form from './form.texts.json';
import { asList, asText, isEmpty } from './answers';
import { dayOf } from './date-bound';

/** What to tell about an answer before it is sent. The service checks again, and its check counts. */
export interface Hint {
  key: keyof (typeof form)['script'];
  values?: Record<string, string | number>;
}

/** The hint for an answer; null where it looks right. */
export function hintFor(field: Field, answer: Answer | undefined, today: string): Hint | null {
  if (isEmpty(answer)) return field.required ? { key: missing(field) } : null;
  const typed = asText(answer).normalize('NFKC').trim();
  switch (field.type) {
    case 'text':
      return textHint(field, asText(answer).trim());
    case 'kana':
      return kanaHint(field, typed);
    case 'tel':
      return /^0[1-9](\d{8}|0\d{8})$/.test(typed.replace(/[-‐-―−ー() ]/g, '')) ? null : { key: 'notTel' };
    case 'postalCode':
      return /^\d{7}$/.test(typed.replace(/[-‐-―−ー〒 ]/g, '')) ? null : { key: 'notPostalCode' };
    case 'number':
      return numberHint(field, typed);
    case 'date':
      return dateHint(field, typed, today);
    case 'attachment':
      return asList(answer).length > (field.maxFiles ?? 1)
        ? { key: 'tooManyFiles', values: { most: field.maxFiles ?? 1 } }
        : null;
    default:
      return null;
  }
}

function missing(field: Field): Hint['key'] {
  switch (field.type) {
    case 'select':
    case 'radio':
      return 'choose';
    case 'checkbox':
      return field.options?.length ? 'choose' : 'tick';
    case 'attachment':
      return 'attach';
    default:
      return 'enter';
  }
}

function textHint({ minLength = 0, maxLength = 100, pattern }: TextField, text: string): Hint | null {
  const length = [...text].length;
  if (length > maxLength) return { key: 'tooLong', values: { most: maxLength } };
  if (length < minLength) return { key: 'tooShort', values: { least: minLength } };
  return pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(text.normalize('NFKC')) ? { key: 'pattern' } : null;
}

const kanaHint = ({ maxLength = 60 }: KanaField, text: string): Hint | null => {
  if (!/^[ぁ-ゖァ-ヺー-ヾ・ゝゞ\s-]+$/.test(text)) return { key: 'notKana' };
  return [...text].length > maxLength ? { key: 'tooLong', values: { most: maxLength } } : null;
};

function numberHint({ min, max }: NumberField, text: string): Hint | null {
  if (!/^-?\d+$/.test(text)) return { key: 'notNumber' };
  return Number(text) < min || Number(text) > max ? { key: 'outOfRange', values: { min, max } } : null;
}

function dateHint({ earliest, latest }: DateField, day: string, today: string): Hint | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return { key: 'notDate' };
  if (earliest && day < dayOf(earliest, today)) return { key: 'tooEarly', values: { day: dayOf(earliest, today) } };
  if (latest && day > dayOf(latest, today)) return { key: 'tooLate', values: { day: dayOf(latest, today) } };
  return null;
}
