import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { jest } from '@jest/globals';
import { makeScratchProject } from '../../generator/commands/story/scratchProject.ts';
import { writeAtomically } from '../../generator/files/writeAtomically.ts';
import { runProgram } from '../cli/runProgram.ts';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';
import { readTree } from '../commands/support/readTree.ts';

jest.setTimeout(60_000);

let project: ExampleProject;
/** Beside the project, and nobody's business. */
let outside: string;
beforeEach(async () => {
  project = await makeExampleProject();
  outside = await mkdtemp(join(tmpdir(), 'outside-'));
});
afterEach(async () => {
  await project.remove();
  await rm(outside, { recursive: true });
});

const run = (command: string, ...more: readonly string[]) =>
  runProgram([...command.split(' '), '--env', 'prod', '--project', project.root, ...more]);

/** Moves a file or folder of the project outside and puts a link in its place. */
async function moveOut(path: string): Promise<void> {
  await mkdir(dirname(join(outside, path)), { recursive: true });
  await rename(join(project.root, path), join(outside, path));
  await symlink(join(outside, path), join(project.root, path));
}

describe('a link that leads out of the project', () => {
  it.each([
    ['integration-users', 'The folder integration-users/ is a link to elsewhere.'],
    ['environments', 'The folder environments/ is a link to elsewhere.'],
    ['integration-users/web-lead-intake.yaml', 'The file is a link that leads out of the project.'],
    ['environments/prod.yaml', 'The file is a link that leads out of the project.'],
    ['policy.yaml', 'The file is a link that leads out of the project.'],
    ['reference', 'lies outside of the project.'],
  ])('is not read: %s', async (path, reason) => {
    await moveOut(path);
    const { code, stderr } = await run('generate');
    expect(code).not.toBe(0);
    expect(stderr.replace(/\s+/g, ' ')).toContain(reason);
    expect(await project.output()).toEqual({});
  });

  it.each(['force-app', 'force-app/prod', 'force-app/prod/profiles', 'force-app/prod/users'])(
    'is not written to: %s',
    async (path) => {
      expect((await run('generate')).code).toBe(0);
      await moveOut(path);
      await project.edit('integration-users/web-lead-intake.yaml', 'label: Web Lead Intake', 'label: Web Leads');
      const before = await readTree(outside);
      const { code } = await run('generate');
      expect(code).not.toBe(0);
      expect(await readTree(outside)).toEqual(before);
    },
  );

  it('is not written to at the name of a temporary file', async () => {
    await writeFile(join(outside, 'precious'), 'as it was');
    await symlink(join(outside, 'precious'), join(project.root, '.generating'));
    const file = join(project.root, 'file.xml');
    expect(() => writeAtomically(file, Buffer.from('new'), false)).toThrow(/EEXIST/);
    expect(await readFile(join(outside, 'precious'), 'utf8')).toBe('as it was');
  });

  it('gets no private key', async () => {
    const key = join(project.root, '.secrets/prod/erp-order-sync.key');
    await mkdir(dirname(key), { recursive: true });
    await writeFile(join(outside, 'published'), 'as it was');
    await symlink(join(outside, 'published'), key);
    const { code, stderr } = await run('credentials create', '--force');
    expect(code).toBe(3);
    expect(stderr).toContain('is a symbolic link or no file, so no secret is written there.');
    expect(await readFile(join(outside, 'published'), 'utf8')).toBe('as it was');
  });

  it('is not followed by the story, which removes certificates from its copy', async () => {
    const certificate = 'reference/certificates/erp-order-sync.prod.crt';
    const text = await project.read(certificate);
    await moveOut('reference');
    const scratch = await makeScratchProject(project.root);
    expect(existsSync(join(scratch.root, 'reference'))).toBe(false);
    expect(await readFile(join(outside, certificate), 'utf8')).toBe(text);
    await rm(scratch.folder, { recursive: true });
  });
});

it('copies links inside the project as what they stand for, for the story', async () => {
  await cp(join(project.root, 'reference'), join(project.root, 'shared'), { recursive: true });
  await project.delete('reference');
  await symlink('shared', join(project.root, 'reference'));
  const before = await readTree(project.root);
  const scratch = await makeScratchProject(project.root);
  expect((await lstat(join(scratch.root, 'reference'))).isSymbolicLink()).toBe(false);
  expect(await readTree(project.root)).toEqual(before);
  await rm(scratch.folder, { recursive: true });
});

describe('git', () => {
  it.each(['negated in .gitignore', 'committed before'])('gets no private key whose file is %s', async (how) => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: project.root, stdio: 'pipe' });
    const key = '.secrets/prod/erp-order-sync.key';
    git('init', '--quiet');
    await project.write('.gitignore', how.startsWith('negated') ? `.secrets/prod/*\n!${key}\n` : '.secrets/\n');
    if (!how.startsWith('negated')) {
      await project.write(key, '');
      git('add', '--force', key);
    }
    const { code, stderr } = await run('credentials create', '--force');
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('git does not ignore it') });
    expect(existsSync(join(project.root, key)) ? await project.read(key) : '').toBe('');
  });
});
