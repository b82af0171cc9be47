import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { briefOf, DX, lineOf, lintFoldersOf, lintTree, metadataText, withTree } from './lintTree.ts';

const BROKEN = metadataText('PermissionSet', '    <label>X</label>\n    <nonsense>1</nonsense>\n');
const SET = 'permissionsets/X.permissionset-meta.xml';
const APP = metadataText('ExternalClientApplication', '    <label>X</label>\n');

async function briefs(
  files: Readonly<Record<string, string>>,
  folders?: readonly string[],
): Promise<readonly string[]> {
  return (await lintTree(files, folders)).map(briefOf);
}

describe('the files that are linted', () => {
  it('are those of the source format, in any folder, in order of their paths', async () => {
    expect(
      await briefs({ ...DX, [`force-app/b/${SET}`]: BROKEN, 'force-app/a/X.permissionset-meta.xml': BROKEN }),
    ).toEqual(['error metadata-types force-app/a/X.permissionset-meta.xml', `error metadata-types force-app/b/${SET}`]);
  });

  it('are those of the Metadata API format, too', async () => {
    const files = {
      'src/package.xml': metadataText('Package', '    <version>66.0</version>\n'),
      'src/permissionsets/X.permissionset': BROKEN,
    };
    expect(await briefs(files)).toEqual(['error metadata-types src/permissionsets/X.permissionset']);
  });

  it('are not those that .forceignore names', async () => {
    const ignore = { '.forceignore': '# comment\n**/permissionsets/**\n!force-app/keep/permissionsets/**\n' };
    const files = {
      ...DX,
      ...ignore,
      [`force-app/main/${SET}`]: BROKEN,
      'force-app/main/X.permissionset-meta.xml': BROKEN,
    };
    expect(await briefs(files)).toEqual(['error metadata-types force-app/main/X.permissionset-meta.xml']);
  });

  it('are none of hidden folders, of node_modules, or of other programs', async () => {
    const files = {
      [`.git/${SET}`]: BROKEN,
      [`node_modules/a/${SET}`]: BROKEN,
      '.profile': '<export>',
      'home/bash.profile': 'export PATH=$PATH:~/bin\n',
      'aws/dev.user': '{}',
      'a/X.permissionset-meta.xml.bak': BROKEN,
      'lib/admin.profile-meta.xml': metadataText('Package', '    <version>52.0</version>\n'),
    };
    expect(await briefs(files)).toEqual([]);
  });

  it('are not behind symbolic links', async () => {
    const files = { 'outside/X.permissionset-meta.xml': BROKEN, 'inside/readme.txt': '' };
    const found = await withTree(files, async (root) => {
      await symlink(join(root, 'outside'), join(root, 'inside/folder'));
      await symlink(join(root, 'outside/X.permissionset-meta.xml'), join(root, 'inside/Y.permissionset-meta.xml'));
      await symlink(root, join(root, 'inside/again'));
      return lintFoldersOf(root, ['inside']);
    });
    expect(found).toEqual([]);
  });

  it('are each linted once when folders overlap, and shown from the project', async () => {
    const files = { ...DX, [`force-app/${SET}`]: BROKEN };
    const found = ['error metadata-types force-app/permissionsets/X.permissionset-meta.xml'];
    expect(await briefs(files, ['force-app', 'force-app/permissionsets', '.', './force-app'])).toEqual(found);
    expect(await briefs(files, ['force-app/permissionsets'])).toEqual(found);
  });

  it('may lie beside the project', async () => {
    const found = await withTree({ 'project/a.txt': '', [`other/${SET}`]: BROKEN }, async (root) =>
      lintFoldersOf(join(root, 'project'), ['../other']),
    );
    // Without a version, an element that nobody knows may be of a later one.
    expect(found.map(briefOf)).toEqual([`warning metadata-types ../other/${SET}`]);
  });

  it('are refused as a whole when the folder is not there', async () => {
    await expect(lintTree({ 'a.txt': '' }, ['b'])).rejects.toThrow('There is no folder "b".');
    await expect(lintTree({ 'a.txt': '' }, ['a.txt'])).rejects.toThrow('There is no folder "a.txt".');
  });
});

describe('the API version', () => {
  const app = (version: string) => ({
    'sfdx-project.json': `{ "packageDirectories": [], "sourceApiVersion": "${version}" }`,
    'externalClientApps/X.eca-meta.xml': APP,
  });

  it('is that of the project around the folder', async () => {
    expect(await briefs(app('58.0'), ['externalClientApps'])).toEqual([
      'warning metadata-types externalClientApps/X.eca-meta.xml',
    ]);
    expect(await briefs(app('59.0'), ['externalClientApps'])).toEqual([]);
  });

  it('is that of the innermost project or manifest', async () => {
    const manifest = { 'mdapi/package.xml': metadataText('Package', '    <version>58.0</version>\n') };
    const files = { ...app('66.0'), ...manifest, 'mdapi/externalClientApps/X.eca': APP };
    const [only, ...others] = await lintTree(files);
    expect(others).toEqual([]);
    expect(lineOf(only!)).toContain(
      `Unknown type name 'ExternalClientApplication' (API 58.0; a later version knows it).`,
    );
  });

  it('is the newest one when project files are broken', async () => {
    const files = { 'sfdx-project.json': '{ "sourceApiVersion": 58', 'package.xml': '<Package', 'X.eca-meta.xml': APP };
    expect(await briefs(files)).toEqual([]);
  });
});

describe('a file of a user', () => {
  const USER = '<User>\n</User>\n';

  it('is in the way in a package directory only', async () => {
    const files = { ...DX, 'force-app/users/a.user-meta.xml': USER, 'users/b.user-meta.xml': USER };
    expect(await briefs(files)).toEqual(['error user-file force-app/users/a.user-meta.xml']);
  });
});
