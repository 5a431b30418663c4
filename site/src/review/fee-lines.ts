import type { EnteredFeeLine, FeeLine } from '../api/types';

/** A line as it stands in the form. */
export interface LineInput {
  code: string;
  label: string;
  unitPrice: string;
  quantity: string;
  reason: string;
}

export type LineFault = 'labelMissing' | 'priceWrong' | 'quantityWrong' | 'reasonMissing';

/** Code of lines that staff add. */
export const ADJUSTMENT = 'adjustment';

const wholeNumber = (typed: string): number | null => {
  const text = typed.normalize('NFKC').replaceAll(',', '').trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
};

/** What a line comes to; null while it is not to be read. */
export function amountOf({ unitPrice, quantity }: LineInput): number | null {
  const [price, count] = [wholeNumber(unitPrice), wholeNumber(quantity)];
  return price === null || count === null ? null : price * count;
}

/** Whether a line differs from what was computed, so that it needs a reason. */
export function isChanged(line: LineInput, proposed: readonly FeeLine[]): boolean {
  const computed = proposed.find(({ code }) => code === line.code);
  return computed?.unitPrice !== wholeNumber(line.unitPrice) || computed.quantity !== wholeNumber(line.quantity);
}

/** The first fault of a line; null where there is none. */
export function faultOf(line: LineInput, proposed: readonly FeeLine[]): LineFault | null {
  if (line.code === ADJUSTMENT && line.label.trim() === '') return 'labelMissing';
  if (wholeNumber(line.unitPrice) === null) return 'priceWrong';
  if (!wholeNumber(line.quantity)) return 'quantityWrong';
  return isChanged(line, proposed) && line.reason.trim() === '' ? 'reasonMissing' : null;
}

/** A line without fault, as it is sent. */
export function entered(line: LineInput, proposed: readonly FeeLine[]): EnteredFeeLine {
  const label = line.label.trim();
  return {
    code: line.code,
    unitPrice: wholeNumber(line.unitPrice) ?? 0,
    quantity: wholeNumber(line.quantity) ?? 0,
    ...(line.code === ADJUSTMENT && { label: { ja: label, en: label } }),
    ...(isChanged(line, proposed) && { reason: line.reason.trim() }),
  };
}
