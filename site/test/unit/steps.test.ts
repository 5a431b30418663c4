import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsOf } from '../../src/shell/steps';

test('A procedure with everything has six steps', () => {
  assert.equal(stepsOf({ needsSignature: true, costsFee: true, isPosted: true }).length, 6);
});

test('A procedure shows only the steps that it has', () => {
  assert.deepEqual(stepsOf({ needsSignature: false, costsFee: false, isPosted: false }), [
    'stepForm',
    'stepSend',
    'stepReview',
  ]);
});
