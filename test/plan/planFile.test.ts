import fc from 'fast-check';
import { buildPlan } from '../../generator/plan/buildPlan.ts';
import { formatPlanFile } from '../../generator/plan/file/formatPlanFile.ts';
import { locateInJson } from '../../generator/plan/file/locateInJson.ts';
import { parsePlanFile } from '../../generator/plan/file/parsePlanFile.ts';
import type { Problem } from '../../generator/shared/problem.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';
import { placesIn } from './support/placesIn.ts';
import { richInput } from './support/richInput.ts';

const plan = buildPlan(richInput());
const saved = formatPlanFile(plan);

/** A saved plan, changed on the way. */
function edited(change: (file: Record<string, unknown>, plan: Record<string, unknown>) => void): string {
  const file = JSON.parse(saved) as { plan: Record<string, unknown> };
  change(file as unknown as Record<string, unknown>, file.plan);
  return JSON.stringify(file, null, 2);
}

function problemsOf(text: string): readonly Problem[] {
  try {
    parsePlanFile(text, 'plan.json');
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

describe('a saved plan', () => {
  it('is read as it was written, frozen again', () => {
    const read = parsePlanFile(saved, 'plan.json');
    expect(read).toEqual(plan);
    expect(Object.isFrozen(read.changes[0]?.details[0])).toBe(true);
    expect(formatPlanFile(read)).toBe(saved);
  });

  it('is read with the line ends and the order of keys of another tool', () => {
    expect(parsePlanFile(saved.replaceAll('\n', '\r\n'), 'plan.json')).toEqual(plan);
    const { plan: body, formatVersion } = JSON.parse(saved) as { plan: unknown; formatVersion: number };
    expect(parsePlanFile(JSON.stringify({ plan: body, formatVersion }), 'plan.json')).toEqual(plan);
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{ "formatVersion": 1, ', /not well-formed JSON/],
    ['nothing', '', /not well-formed JSON/],
    ['another document', '[]', /is not a saved plan/],
    ['null', 'null', /is not a saved plan/],
    ['a map that inherits its version', '{"__proto__": {"formatVersion": 1}}', /is not a saved plan/],
    [
      'another version',
      edited((file) => Object.assign(file, { formatVersion: 2 })),
      /is 2, and this program reads version 1/,
    ],
  ])('is refused when it is %s', (_, text, message) => {
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(message),
        fix: expect.stringContaining('npm run plan'),
      }),
    ]);
  });

  it('is refused with every mistake at its place', () => {
    const text = edited((file, body) => {
      Object.assign(file, { extra: 1 });
      Object.assign(body, { only: 'all' });
      Object.assign(body['org'] as object, { id: '00D1', instanceUrl: 'javascript:alert(1)' });
      const changes = body['changes'] as Record<string, unknown>[];
      Object.assign(changes[0]!, {
        action: 'destroy',
        details: [{ ...(changes[0]!['details'] as object[])[0], effect: 'good' }],
      });
      delete changes[1]!['username'];
    });
    const problems = problemsOf(text);
    expect(problems.map(({ keyPath, message }) => `${keyPath} ${message}`)).toEqual([
      'extra is not a key of a plan.',
      'plan.only is not a list.',
      'plan.org.id is not the id of an org (18 characters from 00D).',
      'plan.org.instanceUrl is not the origin of an org.',
      'plan.changes[0].action is none of create, update, delete, assign, unassign, freeze, deactivate, revoke.',
      'plan.changes[0].details[0].effect is none of widens, narrows, neutral.',
      'plan.changes[1] lacks the key "username".',
    ]);
    const lines = text.split('\n');
    for (const { position, keyPath } of problems.filter((one) => one.keyPath !== 'plan.changes[1]')) {
      const key = keyPath.split('.').at(-1);
      expect(lines[position!.line - 1]).toContain(`"${key}": `);
      expect(lines[position!.line - 1]?.indexOf(':')).toBe(position!.column - 3);
    }
  });

  it('is refused when its hashes or counts are none', () => {
    const text = edited((_, body) => {
      Object.assign(body, { unchanged: { components: -1, users: 1.5 } });
      const bindings = body['bindings'] as Record<string, unknown>;
      Object.assign(bindings, { sourceHash: 'ABC', files: [] });
    });
    expect(problemsOf(text).map(({ keyPath }) => keyPath)).toEqual([
      'plan.unchanged.components',
      'plan.unchanged.users',
      'plan.bindings.sourceHash',
      'plan.bindings.files',
    ]);
  });

  it('never throws anything but problems, whatever one value is replaced by', () => {
    const paths = placesIn(JSON.parse(saved)).map(({ path }) => path);
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), fc.jsonValue(), (path, junk) => {
        const file = JSON.parse(saved) as Record<string, unknown>;
        const parent = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], file);
        (parent as Record<string, unknown>)[path.at(-1)!] = junk;
        for (const { position } of problemsOf(JSON.stringify(file))) expect(position?.file).toBe('plan.json');
      }),
    );
  });
});

describe('locateInJson', () => {
  it('finds every value of any document', () => {
    const keys = fc.constantFrom('a', 'b "', 'c\\', '{', ',');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        for (const { path, value: part } of placesIn(value)) {
          const isScalar = typeof part !== 'object' || part === null;
          const found = text.slice(locateInJson(text, path));
          expect(found.startsWith(isScalar ? JSON.stringify(part) : JSON.stringify(part)[0]!)).toBe(true);
        }
      }),
    );
  });
});
