import type { FeeLine, Payment, PaymentStatus } from '../api/types';
import { dateTime } from '../shell/dates';
import { element, find, show, write } from '../shell/dom';
import { yen } from '../shell/money';
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

/** Where the fee is one that is or was to be paid. */
const asked: readonly PaymentStatus[] = ['payable', 'paid', 'processing', 'superseded'];

/** Says how the payment stands, and what it is for. */
export function showPayment(payment: Payment): void {
  const { status, dueAt, paidAt, isAtStore, hasVoidNumber } = payment;
  const time = (iso: string | null) => (iso ? dateTime(iso, language()) : '');
  find('#state').dataset.kind = kinds[status] ?? 'info';
  const key = status === 'processing' && isAtStore ? 'atStore' : status;
  write('#state-title', text(`${key}Title`));
  write('#state-text', text(`${key}Text`, { due: time(dueAt), paid: time(paidAt) }));
  write('#state-number', text(asked.includes(status) ? 'earlierNumberVoid' : 'numberVoid'));
  show('#state-number', hasVoidNumber);
  write('#procedure', local(payment.procedure));
  write('#receipt-number', payment.receiptNumber);
  find('#fee-lines').replaceChildren(...payment.lines.map(row));
  write('#total', yen(payment.total));
  find('#state-text').classList.toggle('due', status === 'payable');
  show('#fee-table', payment.lines.length > 0 && asked.includes(status));
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
    element('td', { class: 'number' }, yen(unitPrice)),
    element('td', { class: 'number' }, String(quantity)),
    element('td', { class: 'number' }, yen(total)),
  );
