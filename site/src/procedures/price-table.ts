import type { Certificate, Postage, Procedure } from '../api/types';
import { element } from '../shell/dom';
import { yen } from '../shell/money';
import { local, texts } from '../shell/texts';

const text = texts<typeof import('./procedure.texts.json')>('procedure');

/** The rows of the table of prices. */
export const priceRows = ({ certificates = [], postage }: Procedure): HTMLElement[] => [
  ...certificates.map(certificateRow),
  ...(postage ? postageRows(postage) : []),
];

const certificateRow = ({ label, price }: Certificate) => row(local(label), text('each', { amount: yen(price) }));

function postageRows({ tiers, express }: Postage): HTMLElement[] {
  const rows = tiers.map((tier) => row(tierName(tier.upToSheets, tiers.length), yen(tier.yen)));
  return express ? [...rows, row(text('express'), yen(express.yen))] : rows;
}

function tierName(upToSheets: number | null | undefined, tiers: number): string {
  if (tiers === 1) return text('postage');
  return upToSheets ? text('postageUpTo', { sheets: upToSheets }) : text('postageMore');
}

const row = (name: string, amount: string) =>
  element('tr', {}, element('th', { scope: 'row' }, name), element('td', { class: 'number' }, amount));
