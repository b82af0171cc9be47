import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { median } from './median.ts';
import { SCRATCH } from './scratch.ts';

/** Enough for the heap of Node to have its size. */
const FEW = 300;
const MANY = 3000;
/** Of field permissions; about 40 kB. */
const FIELDS = 250;
/** About 3 MB and 80,000 lines, as large as the largest of real orgs, and a fourth of it. */
const LARGE = 16_000;
const TIMES = 3;

/** `lint --source-dir`: what is held must not grow with the files, and time must be linear. */
export const sourceDir: Benchmark = {
  name: `lint of ${MANY} metadata files, and of large ones`,
  async run(say) {
    const root = mkdtempSync(join(SCRATCH, 'source-dir-'));
    try {
      const rounds = Array.from({ length: TIMES }, (_, time) => {
        const [few, many] = [FEW, MANY].map((files) => measure(makeTree(root, files, FIELDS), files));
        const [small, large] = [LARGE / 4, LARGE].map((fields) => measure(makeTree(root, 1, fields), 1));
        say(`${time + 1} of ${TIMES}: ${few!.milliseconds.toFixed(0)} ms, ${many!.milliseconds.toFixed(0)} ms`);
        return { few: few!, many: many!, small: small!, large: large! };
      });
      return figuresOf(rounds);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
};

interface Measured {
  readonly milliseconds: number;
  /** Peak of resident memory in MB. */
  readonly peak: number;
}

type Rounds = readonly Readonly<Record<'few' | 'many' | 'small' | 'large', Measured>>[];

function figuresOf(rounds: Rounds): Awaited<ReturnType<Benchmark['run']>> {
  const ratio = (of: (round: Rounds[number]) => number) => median(rounds.map(of));
  return [
    {
      name: `peak of memory, ${MANY} files / ${FEW} files`,
      value: ratio(({ few, many }) => many.peak / few.peak),
      unit: '×',
      aim: 1.25,
      how: `permission sets of 40 kB, a process each; ${ratio(({ many }) => many.peak).toFixed(0)} MB for ${MANY}`,
    },
    {
      name: `time for a file, ${MANY} files / ${FEW} files`,
      value: ratio(({ few, many }) => many.milliseconds / MANY / (few.milliseconds / FEW)),
      unit: '×',
      aim: 1.1,
      how: 'from the first to the last finding, without starting Node',
    },
    {
      name: 'time for a line, 80,000 lines / 20,000 lines',
      value: ratio(({ small, large }) => large.milliseconds / small.milliseconds / 4),
      unit: '×',
      aim: 1.25,
      how: `a permission set of 3 MB against one of a fourth of it; peak ${ratio(({ large }) => large.peak).toFixed(0)} MB`,
    },
  ];
}

/** One thing is wrong with each file: other numbers of findings mean that they are not looked at as they should be. */
function measure(folder: string, files: number): Measured {
  const script = join(import.meta.dirname, 'lintOneTree.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  const measured = status === 0 ? (JSON.parse(stdout) as Measured & { readonly findings: number }) : null;
  if (measured === null || measured.findings !== files) throw new Error(`lint failed: ${stdout}${stderr}`);
  rmSync(folder, { recursive: true });
  return measured;
}

function makeTree(root: string, files: number, fields: number): string {
  const folder = join(root, 'tree');
  const sets = join(folder, 'force-app', 'permissionsets');
  mkdirSync(sets, { recursive: true });
  writeFileSync(join(folder, 'sfdx-project.json'), '{ "packageDirectories": [{ "path": "force-app" }] }');
  const text = permissionSet(fields);
  for (let index = 0; index < files; index += 1) writeFileSync(join(sets, `Set_${index}.permissionset-meta.xml`), text);
  return folder;
}

function permissionSet(fields: number): string {
  const entries = Array.from({ length: fields }, (_, index) => {
    const field = `Object_${index % 50}__c.A_field_with_a_name_of_usual_length_${index}__c`;
    return `    <fieldPermissions>\n        <editable>true</editable>\n        <field>${field}</field>\n        <readable>true</readable>\n    </fieldPermissions>\n`;
  });
  // Named twice, so that something is found in each file, and kept.
  const all = [...entries, entries[0]!].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">\n${all}    <label>Set</label>\n</PermissionSet>\n`;
}
