import { element, find } from '../shell/dom';
import { formText } from './texts';

export interface Mistake {
  sentence: string;
  focus: HTMLElement | null;
}

/** Lists all mistakes above the form, each with a way to its field, and moves there. */
export function showErrorSummary(mistakes: readonly Mistake[]): void {
  const summary = find('#error-summary');
  summary.hidden = mistakes.length === 0;
  summary.replaceChildren(
    element(
      'h2',
      { class: 'banner-title', id: 'error-summary-title' },
      formText('errorTitle', { count: mistakes.length }),
    ),
    element('p', {}, formText('errorLead')),
    element('ul', {}, ...mistakes.map((mistake) => element('li', {}, wayTo(mistake)))),
  );
  if (mistakes.length > 0) summary.focus();
}

function wayTo({ sentence, focus }: Mistake): HTMLElement {
  if (!focus) return element('span', {}, sentence);
  const way = element('a', { href: `#${focus.id}` }, sentence);
  way.addEventListener('click', (event) => {
    event.preventDefault();
    focus.focus();
    focus.closest('.field, fieldset')?.scrollIntoView({ block: 'start' });
  });
  return way;
}
