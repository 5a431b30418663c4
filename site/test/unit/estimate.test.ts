import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Procedure } from '../../src/api/types';
import { estimate } from '../../src/forms/estimate';

const procedure = {
  certificates: [
    {
      code: 'household',
      label: { ja: '', en: '' },
      unitPrice: 300,
      quantity: ['copies'],
      when: [{ field: 'kind', is: ['household'] }],
      sheets: 2,
    },
    {
      code: 'tax',
      label: { ja: '', en: '' },
      unitPrice: 200,
      quantity: ['copies', 'years'],
      when: [{ field: 'kind', is: ['tax'] }],
    },
  ],
  postage: {
    tiers: [
      { upToSheets: 6, price: 110 },
      { upToSheets: null, price: 180 },
    ],
    expressPrice: 300,
    expressWhen: [{ field: 'delivery', is: ['express'] }],
  },
} as unknown as Procedure;

test('Copies and sheets make the fee and the postage', () => {
  assert.equal(estimate(procedure, { kind: 'household', copies: '3' }), 3 * 300 + 110);
  assert.equal(estimate(procedure, { kind: 'household', copies: '４' }), 4 * 300 + 180);
});

test('Each of several ticks counts', () => {
  assert.equal(estimate(procedure, { kind: 'tax', copies: '2', years: ['2024', '2025'] }), 4 * 200 + 110);
});

test('Express mail is added where it is chosen', () => {
  assert.equal(estimate(procedure, { kind: 'household', copies: '1', delivery: 'express' }), 300 + 110 + 300);
});

test('Nothing is said while the answers do not say enough', () => {
  assert.equal(estimate(procedure, { copies: '3' }), null);
  assert.equal(estimate(procedure, { kind: 'household', copies: 'three' }), null);
});
