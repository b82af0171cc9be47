import fc from 'fast-check';
import { stringify } from 'yaml';
import { checkDefinition } from '../../generator/definitions/checkDefinition.ts';
import { checkEnvironment } from '../../generator/definitions/checkEnvironment.ts';
import type { Problem } from '../../generator/shared/problem.ts';
import { FINE, inProject, load } from './loadFiles.ts';

/** Hundreds of runs each: on a busy machine they take longer than the usual limit. */
const PATIENCE = 120_000;

const PLACES = ['integration-users/lead-intake.yaml', 'environments/prod.yaml', 'policy.yaml'] as const;

/** The validator's own words, and what comes of printing what is not there. */
const FOREIGN = /undefined|\[object [A-Z]|NaN|Invalid|received|Symbol/;

function isFaulty({ position, message, fix }: Problem): boolean {
  const hasPlace = position !== null && position.line > 0 && position.column > 0;
  return !hasPlace || FOREIGN.test(`${message} ${fix}`) || !message.endsWith('.') || fix.length < 6;
}

/** What any input may come to: a project, or problems that each have a place, a reason and a fix. */
async function problemsOf(contents: readonly (string | Uint8Array)[]): Promise<readonly Problem[]> {
  const files = Object.fromEntries(contents.map((content, index) => [PLACES[index]!, content]));
  const { problems } = await inProject({ ...FINE, ...files }, load);
  expect(problems.filter(isFaulty)).toEqual([]);
  return problems;
}

/** Texts that YAML and this project give a meaning. */
const piece = fc.constantFrom(
  'label',
  'values',
  'user',
  'app',
  'scopes',
  'waivers',
  'owner',
  'access',
  'objects',
  'app',
  'overrides',
  'all',
  'hours',
  ': ',
  ':',
  '\n',
  '  ',
  '\t',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '&a ',
  '*a',
  '<<: *a',
  '!!str ',
  '!x ',
  '|',
  '>-',
  '"',
  "'",
  '#',
  '---',
  '...',
  '%YAML 1.1',
  '? ',
  '__proto__',
  'constructor',
  '${values.x}',
  'null',
  '~',
  'true',
  '1',
  '66.0',
  '.nan',
  '\\',
  '\r\n',
  '\ufeff',
  '\u0000',
  '\u001b',
  'é',
  '🚀',
  '\ud800',
);
const yamlLike = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

const KEYS = [
  'label',
  'owner',
  'user',
  'alias',
  'login',
  'ipRanges',
  'cidr',
  'start',
  'hours',
  'monday',
  'access',
  'objects',
  'Lead',
  'can',
  'fields',
  'read',
  'app',
  'type',
  'name',
  'refreshToken',
  'policy',
  'validity',
  'profile',
  'use',
  'values',
  'overrides',
  'all',
  'exclude',
  'rules',
  'limits',
  'waivers',
];
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      66,
      '',
      'x',
      'none',
      'existing',
      '${values.x}',
      'a@b.example',
      'zero',
      'specific-lifetime',
    ),
    fc.dictionary(fc.constantFrom(...KEYS), tie('data'), { maxKeys: 5, noNullPrototype: true }),
    fc.array(tie('data'), { maxLength: 3 }),
  ),
}));

describe('whatever stands in the files', () => {
  it(
    'bytes never crash it, and every problem has a place',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
          await problemsOf([bytes]);
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );

  it(
    'texts that look like YAML never crash it, and every problem has a place',
    async () => {
      await fc.assert(
        fc.asyncProperty(yamlLike, yamlLike, yamlLike, async (...texts) => {
          await problemsOf(texts);
        }),
        { numRuns: 200 },
      );
    },
    PATIENCE,
  );

  it(
    'maps of the wrong shape never crash it, and every problem has a place',
    async () => {
      const map = fc.dictionary(fc.constantFrom(...KEYS), data, { maxKeys: 6, noNullPrototype: true });
      await fc.assert(
        fc.asyncProperty(map, map, map, async (...values) => {
          await problemsOf(values.map((value) => stringify(value)));
        }),
        { numRuns: 200 },
      );
    },
    PATIENCE,
  );

  it(
    'nothing reaches the prototype of all objects',
    async () => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      const hostile = fc.constantFrom(
        '__proto__: { polluted: yes }',
        '"__proto__": { polluted: yes }',
        '? __proto__\n: { polluted: yes }',
        'a: &a { __proto__: { polluted: yes } }\nb: { <<: *a }',
        '<<: { __proto__: { polluted: yes } }',
        'overrides: { __proto__: { polluted: yes }, all: { __proto__: { polluted: yes } } }',
        'constructor: { prototype: { polluted: yes } }',
      );
      await fc.assert(
        fc.asyncProperty(hostile, fc.nat({ max: 2 }), async (text, place) => {
          const contents = [...Object.values(FINE), '{}'].map((fine, index) => (index === place ? `${text}\n` : fine));
          expect(await problemsOf(contents)).not.toEqual([]);
          expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
          expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
        }),
        { numRuns: 40 },
      );
    },
    PATIENCE,
  );

  it(
    'a misspelt key is pointed at exactly, wherever it stands',
    async () => {
      const place = fc.record({
        owner: fc.constantFrom('user', 'profile', 'login', 'access', 'monitoring'),
        key: fc.stringMatching(/^x[a-z]{5,12}$/),
        filler: fc.array(fc.constantFrom('# comment', '', '   # indented comment'), { maxLength: 5 }),
        indent: fc.integer({ min: 1, max: 8 }),
      });
      await fc.assert(
        fc.asyncProperty(place, async ({ owner, key, filler, indent }) => {
          const lines = ['label: A', ...filler, 'owner: a@b.example', `${owner}:`, ...filler];
          const [problem, ...others] = await problemsOf([[...lines, `${' '.repeat(indent)}${key}: 1`, ''].join('\n')]);
          expect(others).toEqual([]);
          expect(problem).toMatchObject({
            keyPath: `${owner}.${key}`,
            position: { line: lines.length + 1, column: indent + 1 },
          });
        }),
        { numRuns: 50 },
      );
    },
    PATIENCE,
  );
});

describe('whatever is merged', () => {
  it(
    'checkDefinition and checkEnvironment never throw, and agree with what they say',
    () => {
      fc.assert(
        fc.property(data, (value) => {
          for (const checked of [checkDefinition(value), checkEnvironment(value)]) {
            if (!checked.ok) expect(checked.issues.length).toBeGreaterThan(0);
          }
        }),
        { numRuns: 500 },
      );
    },
    PATIENCE,
  );
});
