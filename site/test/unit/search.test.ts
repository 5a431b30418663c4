import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcedureSummary } from '../../src/api/types';
import { matching } from '../../src/procedures/search';

const procedures = [
  {
    code: 'juminhyo',
    title: { ja: '住民票の写し', en: 'Copy of the resident record' },
    keywords: [{ ja: 'マイナンバー', en: 'address' }],
  },
  { code: 'risai', title: { ja: '罹災証明書', en: 'Disaster certificate' } },
].map((one) => ({
  summary: { ja: '', en: '' },
  department: { name: { ja: '課', en: 'Division' } },
  ...one,
})) as unknown as ProcedureSummary[];

const found = (words: string) => matching(procedures, words).map(({ code }) => code);

test('Words are found in both languages, in any width and case, in hiragana for katakana', () => {
  assert.deepEqual(found('住民'), ['juminhyo']);
  assert.deepEqual(found('ＤＩＳＡＳＴＥＲ'), ['risai']);
  assert.deepEqual(found('まいなんばー'), ['juminhyo']);
});

test('Every word has to be found', () => {
  assert.deepEqual(found('住民　罹災'), []);
  assert.deepEqual(found(''), ['juminhyo', 'risai']);
});
