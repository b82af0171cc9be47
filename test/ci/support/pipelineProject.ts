import { chmod, cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../commands/support/runCli.ts';
import { pipelineOrgs } from './pipelineOrgs.ts';

/** What of the repository a pipeline has, besides what people edit. */
const PROGRAM = ['generator', 'templates', 'presets', 'node_modules', 'package.json', 'package-lock.json', '.github'];
const EDITED = [
  'integration-users',
  'environments',
  'reference',
  'policy.yaml',
  'sfdx-project.json',
  '.forceignore',
  'docs',
];

/** A checkout of the repository whose two environments are simulated orgs, and a folder of commands before all others. */
export interface PipelineProject {
  readonly root: string;
  /** Folders of PATH. */
  readonly path: string;
  readonly orgs: Awaited<ReturnType<typeof pipelineOrgs>>;
  stop(): Promise<void>;
}

/** `npm ci` has been done; everything else is npm's own. */
const NPM = (npm: string) => `#!/usr/bin/env bash\nif [ "$1" = ci ]; then exit 0; fi\nexec "${npm}" "$@"\n`;

export async function makePipelineProject(): Promise<PipelineProject> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'pipeline-')));
  const checkout = join(root, 'checkout');
  await mkdir(checkout);
  for (const name of EDITED) await cp(name, join(checkout, name), { recursive: true });
  for (const name of PROGRAM) await symlink(join(process.cwd(), name), join(checkout, name));
  const orgs = await pipelineOrgs(checkout);
  await mkdir(join(root, 'bin'));
  await mkdir(join(root, 'home'));
  await writeFile(join(root, 'bin', 'npm'), NPM(await findNpm()));
  await chmod(join(root, 'bin', 'npm'), 0o755);
  const { exitCode, stderr } = await runCli(['generate', '--env', 'all', '--project', checkout]);
  if (exitCode !== 0) throw new Error(stderr);
  return {
    root: checkout,
    path: `${join(root, 'bin')}:${process.env['PATH']}`,
    orgs,
    async stop() {
      await Promise.all(Object.values(orgs).map(({ org }) => org.stop()));
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function findNpm(): Promise<string> {
  const { execFileSync } = await import('node:child_process');
  return execFileSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
}
