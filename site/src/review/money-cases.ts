import type { MoneyReport, ReportedMoney } from '../api/types';

/** What a report stands for until another says how it went on. */
const endings: Partial<Record<ReportedMoney, readonly ReportedMoney[]>> = {
  RefundFailed: ['RefundSucceeded'],
  DisputeOpened: ['DisputeWon', 'DisputeLost'],
  DisputeLost: [],
};

/**
 * The reports that a person has to see to: nothing that came after them settled them, or said the same of the same payment. A refund is one
 * where the application is still served for the payment: somebody made it by hand.
 */
export function openCases(reports: readonly MoneyReport[]): MoneyReport[] {
  return reports.filter(({ what, paymentId, counts }, index) => {
    const ending = what === 'RefundSucceeded' && counts ? [] : endings[what];
    const later = reports.slice(index + 1).filter((other) => other.paymentId === paymentId);
    return ending !== undefined && !later.some((other) => other.what === what || ending.includes(other.what));
  });
}
