import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MoneyReport, ReportedMoney } from '../../src/api/types';
import { openCases } from '../../src/review/money-cases';

const report = (what: ReportedMoney, paymentId = 'pi_1', counts = false): MoneyReport => ({
  at: '2026-11-25T08:15:00Z',
  what,
  amount: 710,
  paymentId,
  counts,
});

const open = (...reports: MoneyReport[]) => openCases(reports).map(({ what, paymentId }) => `${what} ${paymentId}`);

test('A contested payment is to be seen to until it is decided', () => {
  assert.deepEqual(open(report('DisputeOpened')), ['DisputeOpened pi_1']);
  assert.deepEqual(open(report('DisputeOpened'), report('DisputeWon')), []);
});

test('A payment that was lost stays to be seen to', () => {
  assert.deepEqual(open(report('DisputeOpened'), report('DisputeLost')), ['DisputeLost pi_1']);
});

test('A refund that failed is to be seen to until one goes through', () => {
  assert.deepEqual(open(report('RefundSucceeded'), report('RefundFailed')), ['RefundFailed pi_1']);
  assert.deepEqual(open(report('RefundFailed'), report('RefundSucceeded')), []);
});

test('A refund that fails twice asks once, as it failed last', () => {
  const [first, last] = [report('RefundFailed'), { ...report('RefundFailed'), at: '2026-11-26T08:15:00Z' }];
  assert.deepEqual(openCases([first, last, report('RefundFailed', 'pi_2')]), [last, report('RefundFailed', 'pi_2')]);
});

test('What became of one payment says nothing of another', () => {
  assert.deepEqual(open(report('RefundFailed', 'pi_1'), report('RefundSucceeded', 'pi_2')), ['RefundFailed pi_1']);
});

test('A refund by hand is to be seen to while the application is served for the payment', () => {
  assert.deepEqual(open(report('RefundSucceeded', 'pi_1', true)), ['RefundSucceeded pi_1']);
});

test('What goes its way asks for nothing', () => {
  assert.deepEqual(open(report('RefundPending'), report('RefundSucceeded')), []);
});
