import fc from 'fast-check';
import { applyEdits } from '../../generator/findings/fix/applyEdits.ts';
import { problemFinding } from '../../generator/policy/problemFinding.ts';
import { examineProject } from '../../generator/resolve/examineProject.ts';
import type { ObjectOperation } from '../../generator/resolve/objectAccess.ts';
import { EVERYTHING, type Files, problemsOf, projectOf, resolve } from './projectOf.ts';

const DEFINITION = 'integration-users/sync.yaml';
const HEAD = 'label: Sync\ndescription: Keeps orders.\nowner: erp@acme.example\napp: none\n';

/** Each step of the lattice by itself, as the setup page ticks them one after the other. */
const STEPS: Readonly<Record<ObjectOperation, readonly ObjectOperation[]>> = {
  read: [],
  create: ['read'],
  edit: ['read'],
  delete: ['edit'],
  'view-all': ['read'],
  'modify-all': ['delete', 'view-all'],
  'view-all-fields': ['read'],
};

/** Made step by step until nothing comes to it any more: not as the code under test does it. */
function closure(operations: readonly ObjectOperation[]): ReadonlySet<ObjectOperation> {
  const closed = new Set(operations);
  // A set that grows while it is walked through is walked to its end.
  for (const operation of closed) for (const needed of STEPS[operation]) closed.add(needed);
  return closed;
}

const operations = fc.uniqueArray(fc.constantFrom(...(Object.keys(STEPS) as ObjectOperation[])), { minLength: 1 });

type Writer = (list: readonly string[], indent: string) => string;

/** As the operations of an object may be written, behind the colon of its name. */
const layout = fc.constantFrom<Writer>(
  (list) => ` [${list.join(', ')}] # short\n`,
  (list) => ` { can: [ ${list.join(' , ')} ] }\n`,
  (list, indent) => `\n${list.map((item) => `${indent}  - ${item} # ${item}\n`).join('')}`,
  (list, indent) => `\n${indent}  can:\n${list.map((item) => `${indent}  - '${item}'\n`).join('')}${indent}  # end\n`,
);

const project = fc
  .record({ order: operations, contact: operations, override: fc.option(operations, { nil: null }), layout })
  .map(({ order, contact, override, layout: write }) => ({
    order: override ?? order,
    contact,
    written: order,
    files: {
      [DEFINITION]: `${HEAD}access:\n  objects:\n    Contact:${write(contact, '    ')}    Order:${write(order, '    ')}`,
      'environments/prod.yaml':
        override === null
          ? 'label: Production\n'
          : `label: Production\noverrides:\n  sync:\n    access:\n      objects:\n        Order:${write(override, '        ')}`,
    },
  }));

/** Makes the edits of all problems. */
function close(files: Files): Files {
  const { problems } = examineProject(projectOf(files), EVERYTHING);
  const edits = problems.flatMap((problem) => problemFinding(problem, 'invalid-definition', 'error').edit ?? []);
  expect(edits).toHaveLength(problems.length);
  expect(edits.every(({ isWidening }) => isWidening)).toBe(true);
  const texts = new Map(Object.entries(files).map(([file, text]) => [file, { file, text, bytes: Buffer.from(text) }]));
  const { changes, skipped } = applyEdits(edits, texts);
  expect(skipped).toEqual([]);
  return { ...files, ...Object.fromEntries(changes.map(({ file, after }) => [file, after])) };
}

describe('what is added to the operations of an object', () => {
  it('is exactly what closes them, and then the definition resolves', () => {
    fc.assert(
      fc.property(project, ({ files, order, contact }) => {
        const closed = close(files);
        const [user] = resolve(closed).environments[0]!.users;
        const can = new Map(user!.access.objects.map((object) => [object.object, object.can]));
        expect(new Set(can.get('Order'))).toEqual(closure(order));
        expect(new Set(can.get('Contact'))).toEqual(closure(contact));
        expect(close(closed)).toEqual(closed);
      }),
      { numRuns: 300 },
    );
  });

  it('stands behind what was there, and where it was there', () => {
    fc.assert(
      fc.property(project, ({ files, order }) => {
        const closed = close(files);
        const [user] = resolve(closed).environments[0]!.users;
        const can = user!.access.objects.find(({ object }) => object === 'Order')?.can ?? [];
        expect(can.slice(0, order.length)).toEqual(order);
        expect(new Set(can).size).toBe(can.length);
      }),
      { numRuns: 100 },
    );
  });

  it('is told also when there are none to add', () => {
    const files = {
      [DEFINITION]: `${HEAD}access:\n  objects:\n    Order: [read]\n`,
      'environments/prod.yaml': 'label: P\n',
    };
    expect(problemsOf(files)).toEqual([]);
    expect(close(files)).toEqual(files);
  });

  it('is no edit of a big object, whose records are never edited', () => {
    const files = {
      [DEFINITION]: `${HEAD}access:\n  objects:\n    Archive__b: [delete]\n`,
      'environments/prod.yaml': 'label: Production\n',
    };
    expect(close(files)[DEFINITION]).toContain('    Archive__b: [delete, read]\n');
  });
});
