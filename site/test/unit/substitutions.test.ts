import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parts } from '../../src/applications/parts/substitutions';

test('Only the characters that the card calls substitutes are marked, each by itself', () => {
  assert.deepEqual(parts('伊勢　花子', [false, true, false, true, true]), [
    { text: '伊', isSubstitute: false },
    { text: '勢', isSubstitute: true },
    { text: '　', isSubstitute: false },
    { text: '花', isSubstitute: true },
    { text: '子', isSubstitute: true },
  ]);
});

test('A character outside the basic plane is one character', () => {
  assert.deepEqual(parts('𠮷田', [true, false]), [
    { text: '𠮷', isSubstitute: true },
    { text: '田', isSubstitute: false },
  ]);
});

test('Without a map nothing is marked', () => {
  assert.deepEqual(parts('伊勢', []), [{ text: '伊勢', isSubstitute: false }]);
});
