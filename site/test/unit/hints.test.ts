import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Field } from '../../src/api/types';
import { hintFor } from '../../src/forms/hints';
import { field } from './fields';

const today = '2026-11-24';
const keyFor = (given: Field, answer?: Answer) => hintFor(given, answer, today)?.key ?? 'fine';

test('What is required and empty is asked for in the words of its kind', () => {
  assert.equal(keyFor(field({ type: 'text', required: true }), '  '), 'enter');
  assert.equal(keyFor(field({ type: 'radio', required: true })), 'choose');
  assert.equal(keyFor(field({ type: 'checkbox', required: true, options: [] }), false), 'tick');
  assert.equal(keyFor(field({ type: 'attachment', required: true }), []), 'attach');
});

test('What is optional may stay empty', () => {
  assert.equal(keyFor(field({ type: 'tel' }), ''), 'fine');
});

test('Full-width digits and any hyphen are good telephone numbers', () => {
  for (const good of ['090-1234-5678', '０９０ー１２３４ー５６７８', '0596(00)0001', '0596000001'])
    assert.equal(keyFor(field({ type: 'tel' }), good), 'fine', good);
  for (const wrong of ['090-1234-56', '1234567890', '00-1234-5678', 'abc'])
    assert.equal(keyFor(field({ type: 'tel' }), wrong), 'notTel', wrong);
});

test('A postal code has seven digits', () => {
  assert.equal(keyFor(field({ type: 'postalCode' }), '〒５１６−８６０１'), 'fine');
  assert.equal(keyFor(field({ type: 'postalCode' }), '516-860'), 'notPostalCode');
});

test('Kana may be entered as hiragana or in half width, but not as kanji', () => {
  for (const good of ['イセ　ハナコ', 'いせ はなこ', 'ｲｾ ﾊﾅｺ'])
    assert.equal(keyFor(field({ type: 'kana' }), good), 'fine', good);
  assert.equal(keyFor(field({ type: 'kana' }), '伊勢花子'), 'notKana');
});

test('A number is whole and within its range', () => {
  assert.equal(keyFor(field({ type: 'number', min: 1, max: 10 }), '１０'), 'fine');
  assert.equal(keyFor(field({ type: 'number', min: 1, max: 10 }), '11'), 'outOfRange');
  assert.equal(keyFor(field({ type: 'number', min: 1, max: 10 }), '1.5'), 'notNumber');
});

test('A length counts characters, not code units', () => {
  assert.equal(keyFor(field({ type: 'text', maxLength: 2 }), '𠮷𠮷'), 'fine');
  assert.equal(keyFor(field({ type: 'text', maxLength: 2 }), '𠮷𠮷𠮷'), 'tooLong');
});

test('A pattern has to be met by the whole text', () => {
  const code = field({ type: 'text', pattern: '[0-9]{3}' });
  assert.equal(keyFor(code, '１２３'), 'fine');
  assert.equal(keyFor(code, '1234'), 'pattern');
});

test('A date lies between its limits, which are inclusive', () => {
  const birthday = field({ type: 'date', earliest: 'today-120y', latest: 'today' });
  assert.equal(keyFor(birthday, '2026-11-24'), 'fine');
  assert.equal(keyFor(birthday, '2026-11-25'), 'tooLate');
  assert.equal(keyFor(birthday, '1906-11-23'), 'tooEarly');
  assert.equal(keyFor(birthday, '2026-2-30'), 'notDate');
});
