import { runCli } from '../commands/support/runCli.ts';
import { DX, metadataText, pathOf, withTree } from './lintTree.ts';

const FINE = metadataText('PermissionSet', '    <label>X</label>\n');
const WARNED = metadataText('Profile', '    <custom>true</custom>\n');
const REFUSED = metadataText('PermissionSet', '    <nonsense/>\n    <label>X</label>\n');
const SET = pathOf('PermissionSet');
const PROFILE = pathOf('Profile');

async function lint(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return withTree(files, (root) => runCli(['lint', '--project', root, ...args]));
}

describe('npm run lint -- --source-dir', () => {
  it('works without definitions, and shows each finding with its line', async () => {
    const files = { ...DX, [SET]: REFUSED, [PROFILE]: WARNED };
    const { exitCode, stdout } = await lint(files, '--source-dir', 'force-app');
    expect(exitCode).toBe(2);
    expect(stdout).toContain(`${SET}:3:16  error  metadata-types  nonsense`);
    expect(stdout).toContain('    3 |     <nonsense/>');
    expect(stdout).toContain(`${PROFILE}:3:13  warning  profile-license-missing  custom`);
    expect(stdout).toContain('1 error and 1 warning in 2 files.');
  });

  it('may be given several times, and ends well when nothing or only warnings are found', async () => {
    const files = { ...DX, [SET]: FINE, [PROFILE]: WARNED, 'other/X.permissionset-meta.xml': FINE };
    const folders = ['--source-dir', 'force-app', '--source-dir', 'other'];
    expect((await lint(files, ...folders)).exitCode).toBe(0);
    expect((await lint(files, ...folders, '--strict')).exitCode).toBe(2);
    expect((await lint(files, '--source-dir', 'other')).stdout).toContain('Nothing found.');
  });

  it('writes the formats for programs', async () => {
    const { stdout } = await lint({ ...DX, [SET]: REFUSED }, '--source-dir', '.', '--format', 'sarif');
    const [run] = JSON.parse(stdout).runs;
    expect(run.results).toHaveLength(1);
    const { ruleId, ruleIndex, locations } = run.results[0];
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe(SET);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('malformed-xml');
  });

  it.each([
    [['--fix'], '--fix edits definitions'],
    [['--env', 'prod'], '--env and --only choose definitions'],
    [['--only', 'order-sync'], '--env and --only choose definitions'],
  ])('is refused with %s', async (args, message) => {
    const { exitCode, stderr } = await lint({ ...DX, [SET]: FINE }, '--source-dir', '.', ...args);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(message);
  });

  it('has rules that --explain knows', async () => {
    const { exitCode, stdout } = await runCli(['lint', '--explain', 'duplicate-entry']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('duplicate-entry: An entry that stands in a file more than once');
    expect(stdout).toContain('permissionsets/Orders.permissionset-meta.xml');
    expect((await runCli(['lint', '--explain', 'duplicate-entri'])).stderr).toContain(
      'Did you mean "duplicate-entry"?',
    );
  });
});
