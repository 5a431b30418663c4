import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hold, shownAnswers } from '../../src/forms/conditions';
import { field } from './fields';

const kind = field({ type: 'radio', name: 'kind' });
const members = field({ type: 'text', name: 'members', visibleWhen: [{ field: 'kind', is: ['part'] }] });
const reason = field({ type: 'text', name: 'reason', visibleWhen: [{ field: 'members', is: ['me'] }] });

test('A field whose condition does not hold is not answered, whatever was entered before', () => {
  assert.deepEqual(shownAnswers([kind, members], { kind: 'household', members: 'me' }), { kind: 'household' });
});

test('A field that depends on a hidden field is hidden too', () => {
  const answers = { kind: 'household', members: 'me', reason: 'because' };
  assert.deepEqual(shownAnswers([kind, members, reason], answers), { kind: 'household' });
});

test('Of several ticks one among the values is enough', () => {
  assert.ok(hold([{ field: 'items', is: ['a', 'b'] }], { items: ['c', 'b'] }));
  assert.ok(!hold([{ field: 'items', is: ['a'] }], { items: ['c'] }));
});

test('A single tick is true', () => {
  assert.ok(hold([{ field: 'tick', is: ['true'] }], { tick: true }));
  assert.ok(!hold([{ field: 'tick', is: ['true'] }], { tick: false }));
});

test('All conditions have to hold, and none holds always', () => {
  const conditions = [
    { field: 'a', is: ['1'] },
    { field: 'b', is: ['2'] },
  ];
  assert.ok(!hold(conditions, { a: '1' }));
  assert.ok(hold(conditions, { a: '1', b: '2' }));
  assert.ok(hold([], {}));
});
