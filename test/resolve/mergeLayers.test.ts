import fc from 'fast-check';
import { isPlainMap } from '../../generator/definitions/isPlainMap.ts';
import type { PlainData, PlainMap } from '../../generator/definitions/plainData.ts';
import { mergeLayers } from '../../generator/resolve/layers/mergeLayers.ts';
import { deepFreeze } from './deepFreeze.ts';

const KEYS = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean());

/** Maps of maps, lists and scalars; with nulls only when asked for. */
function maps(leaf: fc.Arbitrary<PlainData>): fc.Arbitrary<PlainMap> {
  const { map } = fc.letrec<{ map: PlainMap; value: PlainData }>((tie) => ({
    map: fc.array(fc.tuple(KEYS, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(leaf, { maxLength: 3 }), tie('map')),
  }));
  return map;
}

const whole = maps(scalar);
const layer = maps(fc.oneof(scalar, fc.constant(null)));

/** Layers in which a key always holds the same kind of value: there `a` is a map, everywhere else it is none. */
function alike(depth: number): fc.Arbitrary<PlainMap> {
  const leaf = fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }));
  const keys = { b: leaf, c: leaf, d: leaf };
  return fc.record<Record<string, PlainData>>(depth === 0 ? keys : { ...keys, a: alike(depth - 1) }, {
    requiredKeys: [],
    noNullPrototype: true,
  });
}

describe('mergeLayers', () => {
  it.each<[string, PlainMap[], PlainMap]>([
    ['merges maps', [{ a: { b: 1, c: 2 } }, { a: { c: 3 } }], { a: { b: 1, c: 3 } }],
    ['replaces lists', [{ a: [1, 2] }, { a: [3] }], { a: [3] }],
    ['replaces scalars', [{ a: 1 }, { a: 'x' }], { a: 'x' }],
    ['replaces a map by a list', [{ a: { b: 1 } }, { a: [1] }], { a: [1] }],
    ['replaces a list by a map', [{ a: [1] }, { a: { b: 1 } }], { a: { b: 1 } }],
    ['removes by null', [{ a: { b: 1, c: 2 } }, { a: { b: null } }], { a: { c: 2 } }],
    ['removes a whole map by null', [{ a: { b: 1 }, d: 1 }, { a: null }], { d: 1 }],
    ['writes again what a layer between removed', [{ a: 1 }, { a: null }, { a: 2 }], { a: 2 }],
    ['removes nothing for a null in the first layer', [{ a: null, b: 1 }], { b: 1 }],
    ['removes nothing for a null about nothing', [{ b: 1 }, { a: { c: null } }], { a: {}, b: 1 }],
    ['keeps nulls in lists', [{ a: [null] }], { a: [null] }],
    ['is empty for nothing', [], {}],
  ])('%s', (_, layers, merged) => {
    expect(mergeLayers(layers)).toEqual(merged);
  });

  it('changes nothing for an empty layer, below or above', () => {
    fc.assert(
      fc.property(whole, (document) => {
        expect(mergeLayers([document, {}])).toBe(mergeLayers([document]));
        expect(mergeLayers([{}, document])).toEqual(document);
      }),
    );
  });

  it('never holds null under a key', () => {
    fc.assert(fc.property(fc.array(layer), (layers) => expect(nullsIn(mergeLayers(layers))).toEqual([])));
  });

  it('gives the strongest layer its way in every leaf', () => {
    fc.assert(
      fc.property(fc.array(layer), whole, (layers, last) => expectWithin(last, mergeLayers([...layers, last]))),
    );
  });

  it('is associative where layers agree on what is a map and none removes', () => {
    const layers = alike(2);
    fc.assert(
      fc.property(layers, layers, layers, (first, second, third) => {
        const together = mergeLayers([first, second, third]);
        expect(mergeLayers([mergeLayers([first, second]), third])).toEqual(together);
        expect(mergeLayers([first, mergeLayers([second, third])])).toEqual(together);
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(fc.property(whole, (document) => expect(mergeLayers([document, document])).toEqual(document)));
  });

  it('never changes a layer, nor what every object inherits', () => {
    fc.assert(
      fc.property(fc.array(layer), (layers) => {
        const merged = mergeLayers(deepFreeze(layers));
        expect(mergeLayers(layers)).toEqual(merged);
        expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
      }),
    );
  });
});

function nullsIn(value: PlainData): readonly string[] {
  if (!isPlainMap(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => (child === null ? [key] : nullsIn(child)));
}

function expectWithin(part: PlainMap, merged: PlainMap): void {
  for (const [key, value] of Object.entries(part)) {
    const found = Object.getOwnPropertyDescriptor(merged, key)?.value as PlainData;
    if (isPlainMap(value)) expectWithin(value, found as PlainMap);
    else expect(found).toEqual(value);
  }
}
