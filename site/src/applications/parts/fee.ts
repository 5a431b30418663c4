import type { Fee, FeeLine, Refund } from '../../api/types';
import { dateTime } from '../../shell/dates';
import { element, find, show, write } from '../../shell/dom';
import { yen } from '../../shell/money';
import { language, local } from '../../shell/texts';
import { viewText } from './text';

/** Shows what was asked, whether it was paid, and what is given back. */
export function showFee(fee: Fee | null, refunds: readonly Refund[]): void {
  show('#fee', fee !== null || refunds.length > 0);
  find('#fee-lines').replaceChildren(...(fee?.lines ?? []).map(feeRow));
  write('#fee-total', yen(fee?.total ?? 0));
  write('#fee-state', fee ? stateOf(fee) : '');
  find('#refunds').replaceChildren(...refunds.map(refundItem));
  show('#refunds', refunds.length > 0);
}

function stateOf({ paidAt, dueAt }: Fee): string {
  if (paidAt) return viewText('paidAt', { time: dateTime(paidAt, language()) });
  return dueAt ? viewText('payUntil', { time: dateTime(dueAt, language()) }) : '';
}

const feeRow = ({ label, unitPrice, quantity, total, reason }: FeeLine) =>
  element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      local(label),
      reason && element('span', { class: 'line-reason' }, viewText('reason', { reason })),
    ),
    element('td', { class: 'number' }, yen(unitPrice)),
    element('td', { class: 'number' }, String(quantity)),
    element('td', { class: 'number' }, yen(total)),
  );

const refundItem = ({ amount, reason, at }: Refund) =>
  element(
    'li',
    {},
    viewText('refund', {
      amount: yen(amount),
      reason: viewText(reason as 'PaidTwice'),
      time: dateTime(at, language()),
    }),
  );
