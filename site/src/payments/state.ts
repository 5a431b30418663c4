import type { FeeLine, Payment, PaymentStatus } from '../api/types';
import { dateTime } from '../shell/dates';
import { element, find, show, write } from '../shell/dom';
import { withCommas, yen } from '../shell/money';
import { language, local, texts } from '../shell/texts';

const text = texts<typeof import('./payment.texts.json')>('payment');

const kinds: Partial<Record<PaymentStatus, string>> = {
  paid: 'success',
  superseded: 'warning',
  expired: 'warning',
  withdrawn: 'quiet',
  rejected: 'quiet',
  ended: 'quiet',
};

/** Says how the payment stands, and what it is for. */
export function showPayment(payment: Payment): void {
  const { status, dueAt, paidAt } = payment;
  const time = (iso: string | null) => (iso ? dateTime(iso, language()) : '');
  find('#state').dataset.kind = kinds[status] ?? 'info';
  write('#state-title', text(`${status}Title`));
  write('#state-text', text(`${status}Text`, { due: time(dueAt), paid: time(paidAt) }));
  write('#procedure', local(payment.procedure));
  write('#receipt-number', payment.receiptNumber);
  find('#fee-lines').replaceChildren(...payment.lines.map(row));
  write('#total', yen(payment.total));
  show('#lines', payment.lines.length > 0);
  show('#content');
}

const row = ({ label, unitPrice, quantity, total, reason }: FeeLine) =>
  element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      local(label),
      reason && element('span', { class: 'line-reason' }, text('reason', { reason })),
    ),
    element('td', { class: 'number' }, withCommas(unitPrice)),
    element('td', { class: 'number' }, String(quantity)),
    element('td', { class: 'number' }, yen(total)),
  );
