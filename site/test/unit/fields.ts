import type { Field, Text } from '../../src/api/types';

const label: Text = { ja: '項目', en: 'Item' };

/** A field with what the test is about. */
export const field = <T extends Partial<Field> & { type: Field['type'] }>(given: T): Field =>
  ({ name: 'item', label, options: [], min: 1, max: 10, ...given }) as unknown as Field;
