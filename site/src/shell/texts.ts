import type { Text } from '../api/types';

export type Language = 'ja' | 'en';
export type Values = Readonly<Record<string, string | number>>;

type Dictionary = { script: Record<string, unknown> };

export const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'ja');

/** A text that the service sends in both languages, in the page's. */
export const local = (text: Text): string => text[language()];

/** The texts of a dictionary, which the build put into the page in its language. */
export function texts<D extends Dictionary>(dictionary: string) {
  return (key: keyof D['script'] & string, values: Values = {}): string =>
    fillIn(all()[dictionary]?.[key] ?? key, values);
}

/** Puts values into the places of a text, such as `{count}`. */
export const fillIn = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

let read: Record<string, Record<string, string>> | undefined;

function all() {
  const block = document.querySelector<HTMLTemplateElement>('#texts');
  return (read ??= JSON.parse(block?.content.textContent ?? '{}') as Record<string, Record<string, string>>);
}
