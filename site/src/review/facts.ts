import type { Desk } from '../api/review';
import type { Fee, Refund, StaffView } from '../api/types';
import { showDetails } from '../applications/parts/details';
import { dateTime } from '../shell/dates';
import { definitionList, element, find, show, write } from '../shell/dom';
import { yen } from '../shell/money';
import { language, local } from '../shell/texts';
import { showAttachments } from './attachments';
import { showMoney } from './money';
import { reviewText } from './text';
import { showTrail } from './trail';

/** Shows everything that is known of the application. */
export function showFacts(desk: Desk, view: StaffView): void {
  write('#title', local(view.procedure.title));
  document.title = document.title.replace(/^[^|]+/, `${view.receiptNumber ?? ''} ${local(view.procedure.title)} `);
  showStage(view);
  find('#facts').replaceChildren(
    definitionList([
      [reviewText('receiptNumber'), view.receiptNumber ?? ''],
      [reviewText('procedure'), local(view.procedure.title)],
      [reviewText('email'), view.email ?? reviewText('erased')],
    ]),
  );
  showDetails(view);
  showSignature(view);
  showAttachments(desk, view.attachments);
  showSetAside(view);
  showUndelivered(view);
  showFeeSet(view);
  showMoney(view.moneyReports);
  showTrail(view.trail);
}

function showStage({ stage, deadline }: StaffView): void {
  const hasText = ['UnderReview', 'AwaitingMailing', 'AwaitingPayment', 'Returned'].includes(stage);
  write('#stage-title', reviewText(stage));
  write('#stage-text', reviewText(hasText ? (`${stage}Text` as 'UnderReviewText') : 'otherText'));
  const isOwed = deadline !== null && (stage === 'UnderReview' || stage === 'AwaitingMailing');
  show('#stage-due', isOwed);
  write('#stage-due', isOwed ? reviewText('due', { time: dateTime(deadline, language()) }) : '');
}

function showSignature({ signature }: StaffView): void {
  const at = signature && { time: dateTime(signature.at, language()), serial: signature.serial };
  write('#signature', at ? reviewText('signedAt', at) : '');
  show('#standing', signature !== null);
  find('#standing').dataset.kind = signature?.isDoubtful ? 'warning' : 'info';
  write('#standing', signature ? local(signature.standing) : '');
}

function showSetAside({ setAside }: StaffView): void {
  show('#set-aside', setAside.length > 0);
  find('#set-aside-list').replaceChildren(
    ...setAside.map(({ what, error }) => element('li', {}, error ? `${local(what)} (${error})` : local(what))),
  );
}

function showUndelivered({ undelivered }: StaffView): void {
  show('#undelivered', undelivered.length > 0);
  find('#undelivered-list').replaceChildren(
    ...undelivered.map(({ at, failure }) => element('li', {}, reviewText(failure, { time: dateTime(at, language()) }))),
  );
}

function showFeeSet({ fee, refunds }: StaffView): void {
  show('#fee-set', fee !== null || refunds.length > 0);
  const lines = (fee?.lines ?? []).map(({ label, unitPrice, quantity, total, reason }) => {
    const amount = `${yen(unitPrice)} × ${quantity} = ${yen(total)}`;
    return [local(label), reason ? `${amount}\n${reviewText('lineReason')}：${reason}` : amount] as const;
  });
  const total = [reviewText('feeTotal'), yen(fee?.total ?? 0)] as const;
  find('#fee-set-state').replaceChildren(...(fee ? [definitionList([...lines, total])] : []));
  write('#fee-paid', fee ? paidOf(fee) : '');
  find('#refund-list').replaceChildren(...refunds.map(refundItem));
  show('#refund-list', refunds.length > 0);
}

function paidOf({ paidAt, dueAt }: Fee): string {
  if (paidAt) return reviewText('paidAt', { time: dateTime(paidAt, language()) });
  return dueAt ? reviewText('payUntil', { time: dateTime(dueAt, language()) }) : '';
}

const refundItem = ({ amount, reason, at }: Refund) => {
  const time = dateTime(at, language());
  return element(
    'li',
    {},
    reviewText('refund', { time, amount: yen(amount), reason: reviewText(reason as 'PaidTwice') }),
  );
};
