import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PassingMap } from './passing-map.ts';

const steps = fc.array(fc.record({ what: fc.constantFrom('set', 'set', 'set', 'delete', 'delete', 'deleteFirst', 'clear'), key: fc.nat(120), value: fc.nat() }), { maxLength: 2_000 });

test('holds what a Map would, in the order in which it came, through every renewal', () => {
  fc.assert(fc.property(steps, (all) => {
    const [map, model] = [new PassingMap<number, number>(), new Map<number, number>()];
    for (const { what, key, value } of all) {
      const first = model.keys().next().value;
      if (what === 'set') {
        map.set(key, value);
        model.set(key, value);
      } else if (what === 'clear') {
        if (value % 50 > 0) continue;
        map.clear();
        model.clear();
      } else {
        const which = what === 'delete' ? key : (first ?? key);
        expect(map.delete(which)).toBe(model.delete(which));
      }
      expect([map.size, map.has(key), map.get(key), map.first()]).toEqual([model.size, model.has(key), model.get(key), model.entries().next().value]);
    }
  }), { numRuns: 50 });
});
