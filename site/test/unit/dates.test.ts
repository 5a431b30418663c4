import assert from 'node:assert/strict';
import { test } from 'node:test';
import { date, dateTime } from '../../src/shell/dates';

test('A time is written as in the letters, in Japan’s time', () => {
  assert.equal(dateTime('2026-11-25T08:15:00Z', 'ja'), '2026年11月25日（水）17時15分');
  assert.equal(dateTime('2026-12-08T15:00:00Z', 'ja'), '2026年12月9日（水）0時');
  assert.equal(dateTime('2026-11-25T08:15:00Z', 'en'), 'Wednesday, 25 November 2026, 17:15 (Japan time)');
});

test('A day is written with its weekday', () => {
  assert.equal(date('2026-11-24T15:00:00Z', 'ja'), '2026年11月25日（水）');
  assert.equal(date('2026-11-24T15:00:00Z', 'en'), 'Wednesday, 25 November 2026');
});
