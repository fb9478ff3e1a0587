import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOf } from '@/utils/first';

test('it gives the head of the sorted list, equals in the order they had', () => {
  const rows = fc.array(fc.record({ key: fc.nat(5), place: fc.nat() }), { maxLength: 60 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 12 }), (list, most) => {
      const before = [...list];
      const order = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(firstOf(list, most, order)).toEqual([...list].sort(order).slice(0, most));
      expect(list).toEqual(before);
    }),
  );
});
