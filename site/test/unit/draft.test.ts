import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attemptFor, DraftBox } from '../../src/applications/draft';

function store(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const at = (iso: string) => () => new Date(iso);

test('What was entered is there after a reload, for its own procedure only', () => {
  const kept = store();
  new DraftBox('juminhyo', kept).save({ answers: { copies: '2' }, files: { u1: '写真.png' } });
  assert.deepEqual(new DraftBox('juminhyo', kept).read()?.answers, { copies: '2' });
  assert.equal(new DraftBox('juminhyo', kept).read()?.files.u1, '写真.png');
  assert.equal(new DraftBox('koseki', kept).read(), null);
});

test('A draft that was left alone for thirty days is deleted', () => {
  const kept = store();
  new DraftBox('juminhyo', kept, at('2026-10-01T00:00:00Z')).save({ answers: { copies: '2' }, files: {} });
  assert.equal(new DraftBox('juminhyo', kept, at('2026-11-01T00:00:00Z')).read(), null);
  assert.equal(kept.getItem('ise.draft.juminhyo'), null);
});

test('Something else under the same name is no draft', () => {
  const kept = store();
  kept.setItem('ise.draft.juminhyo', '{"answers":');
  assert.equal(new DraftBox('juminhyo', kept).read(), null);
});

test('A browser that keeps nothing does not stop anybody', () => {
  const full = { ...store(), setItem: () => assert.fail('full') };
  assert.doesNotThrow(() => new DraftBox('juminhyo', full).save({ answers: {}, files: {} }));
});

test('The same answers are sent again under the same key, changed ones under another', () => {
  let count = 0;
  const newKey = () => `key-${++count}`;
  const first = attemptFor({ copies: '2' }, undefined, newKey);
  assert.equal(attemptFor({ copies: '2' }, first, newKey).key, 'key-1');
  assert.equal(attemptFor({ copies: '3' }, first, newKey).key, 'key-2');
});
