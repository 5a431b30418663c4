import type { Text, TrailEntry } from '../api/types';
import { dateTime } from '../shell/dates';
import { element, find } from '../shell/dom';
import { language, local } from '../shell/texts';
import { reviewText } from './text';

/** Shows everything that happened, the newest first. */
export function showTrail(trail: readonly TrailEntry[]): void {
  find('#trail').replaceChildren(...trail.map(row).reverse());
}

function row({ at, signal, by, from, to, refusalCode, certificate }: TrailEntry): HTMLElement {
  const stages = refusalCode
    ? reviewText('nothingChanged', { code: refusalCode })
    : from === to
      ? reviewText(to)
      : `${reviewText(from)} → ${reviewText(to)}`;
  return element(
    'tr',
    {},
    element('td', {}, dateTime(at, language())),
    element('td', {}, reviewText(`signal${signal}` as 'signalSigned'), ...noteOf(certificate)),
    element('td', {}, reviewText(`by${by}` as 'byStaff')),
    element('td', {}, stages),
  );
}

/** What was found of the signer's certificate at the act. */
const noteOf = (certificate: Text | null) => (certificate ? [element('p', { class: 'fine' }, local(certificate))] : []);
