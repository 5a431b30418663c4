import { language } from './texts';

/** The address of a page in the page's language. */
export const link = (path: string): string => (language() === 'en' ? `/en${path}` : path);

export const parameter = (name: string): string => new URLSearchParams(location.search).get(name) ?? '';

/** The other language's page keeps what the address says; a secret in the fragment has left the address before. */
export function keepQueryInLanguageSwitch(): void {
  const other = document.querySelector<HTMLAnchorElement>('#language-switch');
  if (other) other.search = location.search;
}
