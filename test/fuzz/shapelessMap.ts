import fc from 'fast-check';
import { anyText } from './anyText.ts';

/** Keys of the three kinds of files. */
const KEYS =
  'label owner description extends preset user alias username profile use name cloneOf license login ipRanges cidr start end hours monday access objects Lead can fields read edit group label permissionSets app type flow scopes certificate refreshToken policy validity monitoring countries waivers rule reason until org myDomain values exclude overrides all rules limits forbidden'.split(
    ' ',
  );

const SCALARS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  66,
  1e21,
  '',
  'x',
  'none',
  'existing',
  '${values.x}',
  '${env.X}',
  '${name}',
  'a@b.example',
  '10.0.0.0/8',
  '05:00-22:00',
  'zero',
  'specific-lifetime',
  'client-credentials',
  '66.0',
  '2027-01-01',
];

const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...SCALARS),
    anyText.map((text) => text.toWellFormed()),
    fc.dictionary(fc.constantFrom(...KEYS), tie('data'), { maxKeys: 6, noNullPrototype: true }),
    fc.array(tie('data'), { maxLength: 3 }),
  ),
}));

/** Maps of known keys that hold anything but what belongs there. */
export const shapelessMap: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(fc.constantFrom(...KEYS), data, {
  maxKeys: 8,
  noNullPrototype: true,
});
