import type { MoneyReport } from '../api/types';
import { dateTime } from '../shell/dates';
import { element, find, show } from '../shell/dom';
import { yen } from '../shell/money';
import { language } from '../shell/texts';
import { openCases } from './money-cases';
import { reviewText } from './text';

/** Shows what the payment provider reported, and before everything else what staff have to see to. */
export function showMoney(reports: readonly MoneyReport[]): void {
  find('#money-alerts').replaceChildren(...openCases(reports).map(alert));
  find('#money-list').replaceChildren(...reports.map(entry));
  show('#money', reports.length > 0);
}

const alert = (report: MoneyReport) =>
  element(
    'div',
    { class: 'banner', 'data-kind': 'warning' },
    element('h2', { class: 'banner-title' }, reviewText(report.what)),
    element('p', {}, reviewText(`${report.what}ToDo` as 'DisputeOpenedToDo', wordsOf(report))),
  );

const entry = (report: MoneyReport) =>
  element(
    'li',
    {},
    element('time', { datetime: report.at }, dateTime(report.at, language())),
    reviewText('moneyReport', { what: reviewText(report.what), ...wordsOf(report) }),
  );

const wordsOf = ({ amount, paymentId }: MoneyReport) => ({ amount: yen(amount), payment: paymentId });
