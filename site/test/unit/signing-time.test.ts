import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOf } from '../../src/signing/kept-session';

const now = Date.parse('2026-11-24T01:00:00Z');

test('A session ends when the service says', () => {
  assert.equal(endOf('2026-11-24T01:09:30Z', now), Date.parse('2026-11-24T01:09:30Z'));
});

test('Where the clocks differ, ten minutes count from now', () => {
  assert.equal(endOf('2026-11-25T01:00:00Z', now), now + 600_000);
  assert.equal(endOf('2026-11-24T00:00:00Z', now), now + 600_000);
});
