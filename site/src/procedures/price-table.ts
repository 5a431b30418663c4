import type { Certificate, Postage, Procedure } from '../api/types';
import { element } from '../shell/dom';
import { yen } from '../shell/money';
import { local, texts } from '../shell/texts';

const text = texts<typeof import('./procedure.texts.json')>('procedure');

/** The rows of the table of prices. */
export const priceRows = ({ certificates, postage }: Procedure): HTMLElement[] => [
  ...certificates.map(certificateRow),
  ...(postage ? postageRows(postage) : []),
];

const certificateRow = ({ label, unitPrice }: Certificate) =>
  row(local(label), text('each', { amount: yen(unitPrice) }));

function postageRows({ tiers, expressPrice }: Postage): HTMLElement[] {
  const rows = tiers.map((tier) => row(tierName(tier.upToSheets, tiers.length), yen(tier.price)));
  return expressPrice === null ? rows : [...rows, row(text('express'), yen(expressPrice))];
}

function tierName(upToSheets: number | null, tiers: number): string {
  if (tiers === 1) return text('postage');
  return upToSheets ? text('postageUpTo', { sheets: upToSheets }) : text('postageMore');
}

const row = (name: string, amount: string) =>
  element('tr', {}, element('th', { scope: 'row' }, name), element('td', { class: 'number' }, amount));
