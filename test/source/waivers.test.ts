import { matchesGlob } from 'node:path/posix';
import fc from 'fast-check';
import { matchesPath } from '../../generator/source/waivers/matchesPath.ts';
import { matchesPlace } from '../../generator/source/waivers/matchesPlace.ts';
import { matchesWildcard } from '../../generator/source/waivers/matchesWildcard.ts';
import { placedFileOf } from '../../generator/source/waivers/placedFileOf.ts';
import { runCli } from '../commands/support/runCli.ts';
import { DX, lineOf, lintTree, metadataText, pathOf, withTree } from './lintTree.ts';

const grant = (name: string) =>
  `    <userPermissions>\n        <enabled>true</enabled>\n        <name>${name}</name>\n    </userPermissions>\n`;
const SENSITIVE = metadataText(
  'PermissionSet',
  `    <label>X</label>\n${['DataExport', 'ViewRoles', 'ViewSetup'].map(grant).join('')}`,
);
const SET = pathOf('PermissionSet');
const TODAY = '2026-11-24';

interface Waived {
  readonly in?: string;
  readonly rule?: string;
  readonly about?: string;
  readonly until?: string;
}

function policy(...waivers: readonly Waived[]): string {
  const entries = waivers.map(
    ({ in: place = 'PermissionSet:X', rule = 'sensitive-permission', about, until = '2027-03-31' }) =>
      `  - rule: ${rule}\n    in: ["${place}"]\n${about === undefined ? '' : `    for: [${about}]\n`}    reason: Reviewed.\n    until: ${until}\n`,
  );
  return `waivers:\n${entries.join('')}`;
}

const lint = (text: string, folders = ['.'], files = {}) =>
  lintTree({ ...DX, [SET]: SENSITIVE, 'policy.yaml': text, ...files }, folders);
const rulesOf = async (text: string, folders?: string[], files?: Readonly<Record<string, string>>) =>
  (await lint(text, folders, files)).map(({ rule }) => rule);

describe('sensitive permissions of a file', () => {
  it('are one finding, at the first of them, that names the others', async () => {
    expect((await lintTree({ ...DX, [SET]: SENSITIVE })).map(lineOf)).toEqual([
      'warning sensitive-permission 6:15 userPermissions.DataExport | DataExport exports all data of the org. So with 2 more: ViewRoles, ViewSetup. | Remove it, unless those who hold it are to be able to.',
    ]);
  });
});

describe('a waiver of the policy', () => {
  it.each([
    'PermissionSet:X',
    'PermissionSet:x*',
    SET,
    'force-app',
    'force-app/**/*.permissionset-meta.xml',
    'force-app/*/default',
  ])('in %j covers what is found there, and nothing is left to say', async (place) => {
    expect(await rulesOf(policy({ in: place }))).toEqual([]);
  });

  it.each(['Profile:X', 'PermissionSet:Y*', 'force-app/other', 'force-app/**/*.profile-meta.xml'])(
    'in %j covers no other file, and is told of as not needed',
    async (place) => {
      expect(await rulesOf(policy({ in: place }))).toEqual(['waiver-unneeded', 'sensitive-permission']);
    },
  );

  it('takes what it is for out of a finding that comes once a file', async () => {
    const findings = await lint(policy({ about: 'DataExport' }));
    expect(findings.map(lineOf)).toEqual([
      'warning sensitive-permission 10:15 userPermissions.ViewRoles | ViewRoles reads the role hierarchy. So with 1 more: ViewSetup. | Remove it, unless those who hold it are to be able to.',
    ]);
    const all = ['DataExport', 'ViewRoles, ViewSetup'].map((about) => ({ about }));
    expect(await rulesOf(policy(...all))).toEqual([]);
  });

  it('holds up to and with its last day; then it is a finding at that day, also without metadata files', async () => {
    expect(await rulesOf(policy({ until: TODAY }))).toEqual([]);
    const ended = policy({ until: '2026-11-23' });
    expect((await lint(ended)).map(lineOf)).toEqual([
      'error waiver-expired 5:12 waivers[0].until | The waiver of sensitive-permission ended on 2026-11-23: Reviewed. | Do what it put off and remove it, or justify it anew with a later day.',
      expect.stringContaining('sensitive-permission'),
    ]);
    const { stdout } = await withTree({ 'policy.yaml': ended }, (root) => runCli(['lint', '--project', root]));
    expect(stdout).toContain('policy.yaml:5:12  error  waiver-expired  waivers[0].until');
  });

  it('for longer than the policy allows, or of a rule that there is not, is a finding', async () => {
    const long = `${policy({ until: '2028-03-31' })}limits: { waiverValidity: 180 days }\n`;
    expect(await rulesOf(long)).toEqual(['waiver-duration']);
    expect((await lint(policy({ rule: 'sensitive-permision' }))).map(lineOf)).toEqual([
      'error unknown-rule 2:11 waivers[0].rule | There is no rule "sensitive-permision". | Did you mean "sensitive-permission"?',
      expect.stringContaining('warning sensitive-permission'),
    ]);
  });

  it('is not judged where not everything was looked at that it could cover', async () => {
    const files = { 'force-app/other/Y.profile-meta.xml': metadataText('Profile', '') };
    for (const place of ['Profile:X', 'force-app/**/*.profile-meta.xml', 'force-app/main/x.profile-meta.xml']) {
      expect(await rulesOf(policy({ in: place }), ['force-app/other'], files)).toEqual([]);
      expect(await rulesOf(policy({ in: place }), ['force-app'], files)).toContain('waiver-unneeded');
    }
  });

  it('is in the reports with its reason, and makes an exit code of 0', async () => {
    const files = { ...DX, [SET]: SENSITIVE, 'policy.yaml': policy({}) };
    const { exitCode, stdout } = await withTree(files, (root) =>
      runCli(['lint', '--project', root, '--source-dir', 'force-app', '--strict', '--format', 'json']),
    );
    expect(exitCode).toBe(0);
    const { findings, counts } = JSON.parse(stdout);
    expect(counts).toEqual({ errors: 0, warnings: 0, waived: 1 });
    expect(findings).toEqual([
      expect.objectContaining({ waiver: { reason: 'Reviewed.', until: '2027-03-31' }, rule: 'sensitive-permission' }),
    ]);
  });

  it.each([
    ['../other', 'is neither a path inside the project'],
    ['force-app/[ab]', 'has other wildcards than'],
    ['force-app/a**', 'has other wildcards than'],
    ['Profile:', 'is neither a path inside the project'],
  ])('in %j is refused', async (place, message) => {
    const [finding, ...others] = await lint(policy({ in: place }));
    expect(finding).toMatchObject({ rule: 'invalid-definition', message: expect.stringContaining(message) });
    expect(others).toEqual([]);
  });
});

describe('places', () => {
  it('know components by their names, not by the escaped names of files', () => {
    const file = placedFileOf('force-app/profiles/Custom%3A Sales Profile.profile-meta.xml');
    expect(matchesPlace('Profile:Custom: Sales Profile', file)).toBe(true);
    expect(matchesPlace('Profile:Custom%3A*', file)).toBe(false);
  });

  it('match names as a regular expression would', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'B', '*', '.', '[') });
    fc.assert(
      fc.property(piece, fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.', '[') }), (pattern, name) => {
        const expression = pattern
          .split('*')
          .map((part) => part.replace(/[.[]/g, '\\$&'))
          .join('.*');
        expect(matchesWildcard(pattern, name)).toBe(new RegExp(`^${expression}$`).test(name));
      }),
      { numRuns: 2000 },
    );
  });

  it('match paths as a glob would, and what lies below', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 5 });
    const parts = fc.array(fc.constantFrom('a', 'b', '*', '**', 'a*'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, names, (pattern, path) => {
        // A file is never called as the folder that "folder/**" means.
        fc.pre(pattern.at(-1) !== '**');
        const [glob, text] = [pattern.join('/'), path.join('/')];
        const expected = matchesGlob(text, glob) || matchesGlob(text, `${glob}/**`);
        expect(matchesPath(glob, text)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('take no time that grows with what could be tried', () => {
    const name = `${'a'.repeat(250)}c`;
    expect(matchesPath(`${'*a'.repeat(60)}*b`, name)).toBe(false);
    expect(matchesPath(`${'**/a/'.repeat(60)}b`, `${'a/'.repeat(200)}c`)).toBe(false);
  });
});
