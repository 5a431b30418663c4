import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, toDay, todayInJapan } from '../../src/forms/date-bound';

test('Today is the day in Japan wherever the reader is', () => {
  assert.equal(todayInJapan(new Date('2026-11-24T14:59:59Z')), '2026-11-24');
  assert.equal(todayInJapan(new Date('2026-11-24T15:00:00Z')), '2026-11-25');
});

test('A limit counts days, months and years from today', () => {
  assert.equal(dayOf('today', '2026-11-24'), '2026-11-24');
  assert.equal(dayOf('today+14d', '2026-11-24'), '2026-12-08');
  assert.equal(dayOf('today-3m', '2026-05-31'), '2026-02-28');
  assert.equal(dayOf('today-1y', '2028-02-29'), '2027-02-28');
  assert.equal(dayOf('2026-04-01', '2026-11-24'), '2026-04-01');
});

test('A day that does not exist is none', () => {
  assert.equal(toDay('２０２６', '１', '９'), '2026-01-09');
  assert.equal(toDay('2026', '2', '29'), null);
  assert.equal(toDay('2028', '2', '29'), '2028-02-29');
  assert.equal(toDay('58', '1', '1'), null);
  assert.equal(toDay('2026', '', '1'), null);
});
