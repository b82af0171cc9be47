import fc from 'fast-check';

/** One change of a text; `at` and `to` are taken modulo what there is. */
interface Mutation {
  readonly kind: keyof typeof KINDS;
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

type Change = (parts: string[], mutation: Mutation) => void;

/** Of characters. */
const ofCharacters =
  (change: Change) =>
  (text: string, mutation: Mutation): string => {
    const parts = text.split('');
    if (parts.length > 0) change(parts, mutation);
    return parts.join('');
  };

/** Of lines. */
const ofLines =
  (change: Change) =>
  (text: string, mutation: Mutation): string => {
    const parts = text.split('\n');
    change(parts, mutation);
    return parts.join('\n');
  };

const place = (parts: readonly string[], number: number) => number % parts.length;

const KINDS = {
  flip: ofCharacters((parts, { at, text }) => void parts.splice(place(parts, at), 1, text)),
  insert: ofCharacters((parts, { at, text }) => void parts.splice(place(parts, at), 0, text)),
  cut: ofCharacters((parts, { at, to }) => void parts.splice(place(parts, at), 1 + (to % 30))),
  dropLine: ofLines((parts, { at }) => void parts.splice(place(parts, at), 1)),
  repeatLine: ofLines((parts, { at }) => void parts.splice(place(parts, at), 0, parts[place(parts, at)]!)),
  moveLine: ofLines((parts, { at, to }) => {
    const [line = ''] = parts.splice(place(parts, at), 1);
    parts.splice(to % (parts.length + 1), 0, line);
  }),
  indent: ofLines((parts, { at, to }) => {
    const index = place(parts, at);
    parts[index] = `${to % 3 === 0 ? '\t' : ' '.repeat(to % 5)}${parts[index]}`;
  }),
  outdent: ofLines((parts, { at }) => {
    const index = place(parts, at);
    parts[index] = parts[index]!.trimStart();
  }),
  swapIndent: ofLines((parts, { at, to }) => {
    const [left, right] = [place(parts, at), place(parts, to)];
    const indents = [left, right].map((index) => /^\s*/.exec(parts[index]!)![0]);
    parts[left] = `${indents[1]}${parts[left]!.trimStart()}`;
    parts[right] = `${indents[0]}${parts[right]!.trimStart()}`;
  }),
  truncate: (text: string, { at }: Mutation) => text.slice(0, at % (text.length + 1)),
  carriageReturns: (text: string) => text.replaceAll('\n', '\r\n'),
} as const;

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  at: fc.nat({ max: 1_000_000 }),
  to: fc.nat({ max: 1_000_000 }),
  text: fc.oneof(
    fc.constantFrom(':', ' ', '-', '[', ']', '{', '}', '"', "'", '&', '*', '!', '|', '#', '<', '>', '/', '$', '~'),
    fc.constantFrom(
      '${name}',
      '${values.x}',
      '${env.HOME}',
      '\u0000',
      '\u001b',
      '\ud800',
      'null',
      '__proto__',
      'é',
      '9',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  ),
});

/** Up to four changes, to be made of some text. */
export const mutations: fc.Arbitrary<(text: string) => string> = fc
  .array(mutation, { minLength: 1, maxLength: 4 })
  .map((list) => {
    const mutate = (text: string) => list.reduce((mutated, one) => KINDS[one.kind](mutated, one), text);
    // What a failure prints.
    return Object.assign(mutate, { toString: () => JSON.stringify(list) });
  });
