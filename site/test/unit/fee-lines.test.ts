import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeeLine } from '../../src/api/types';
import { ADJUSTMENT, amountOf, entered, faultOf, type LineInput } from '../../src/review/fee-lines';

const label = { ja: '住民票の写し', en: 'Copy' };
const proposed: FeeLine[] = [{ code: 'copy', label, unitPrice: 300, quantity: 2, total: 600 }];

const line = (given: Partial<LineInput> = {}): LineInput => ({
  code: 'copy',
  label: '',
  unitPrice: '300',
  quantity: '2',
  reason: '',
  ...given,
});

test('A line as it was computed needs no reason, and none is sent', () => {
  assert.equal(faultOf(line(), proposed), null);
  assert.deepEqual(entered(line({ reason: 'left over' }), proposed), { code: 'copy', unitPrice: 300, quantity: 2 });
});

test('A changed line needs a reason', () => {
  assert.equal(faultOf(line({ unitPrice: '0' }), proposed), 'reasonMissing');
  assert.equal(entered(line({ unitPrice: '0', reason: ' 免除 ' }), proposed).reason, '免除');
});

test('An added line says what it is for', () => {
  const added = line({ code: ADJUSTMENT, unitPrice: '100', quantity: '1', reason: '返信用封筒' });
  assert.equal(faultOf(added, proposed), 'labelMissing');
  assert.deepEqual(entered({ ...added, label: '封筒' }, proposed).label, { ja: '封筒', en: '封筒' });
});

test('Full-width digits and commas are numbers, a fraction or nothing is none', () => {
  assert.equal(amountOf(line({ unitPrice: '１,２００', quantity: '２' })), 2400);
  assert.equal(amountOf(line({ unitPrice: '' })), null);
  assert.equal(faultOf(line({ unitPrice: '1.5' }), proposed), 'priceWrong');
  assert.equal(faultOf(line({ quantity: '0' }), proposed), 'quantityWrong');
});
