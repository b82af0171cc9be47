import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProject } from '../../definitions/loadProject.ts';
import { isInside } from '../../reference/isInside.ts';
import { ToolError } from '../../shared/toolError.ts';

/** What people edit, and what SDR needs to know the folder for a project. Certificates are made anew. */
const COPIED = ['integration-users', 'environments', 'policy.yaml', 'reference', 'sfdx-project.json', '.forceignore'];

/** A throw-away copy of a project with a home folder beside it, so that nothing of the user's is read or written. */
export interface ScratchProject {
  readonly folder: string;
  readonly root: string;
  readonly home: string;
}

/** Copies the project into a new temporary folder, without its generated files and certificates. */
export async function makeScratchProject(projectRoot: string): Promise<ScratchProject> {
  const folder = await mkdtemp(join(tmpdir(), 'sf-integration-users-'));
  const root = join(folder, 'project');
  const present = await readdir(projectRoot);
  // A copied link would lead back: what is removed and rewritten in the copy would be so in the project, too.
  const home = await realpath(projectRoot);
  const filter = async (path: string) => isInside(home, await realpath(path).catch(() => home));
  for (const name of COPIED.filter((wanted) => present.includes(wanted))) {
    await cp(join(projectRoot, name), join(root, name), { recursive: true, dereference: true, filter });
  }
  await rm(join(root, 'reference', 'certificates'), { recursive: true, force: true });
  return { folder, root, home: join(folder, 'home') };
}

/**
 * Makes the simulated org the environment's org: its address becomes the My Domain, the alias goes. Only these two
 * lines of the copied file change, and reading the file again has to confirm it.
 */
export async function pointToSimulator(root: string, environment: string, url: string): Promise<void> {
  const written = (await loadProject(root)).environments.find(({ name }) => name === environment);
  if (written === undefined) throw new ToolError(`There is no environments/${environment}.yaml.`);
  const path = join(root, written.file);
  const text = await readFile(path, 'utf8');
  const pointed = text.replace(/^[ \t]+alias:.*\n/m, '').replace(/^([ \t]+myDomain:).*$/m, `$1 ${url}`);
  await writeFile(path, pointed);
  const read = (await loadProject(root)).environments.find(({ name }) => name === environment);
  const org = read?.value.org;
  if (org?.alias !== undefined || (org?.myDomain !== undefined && org.myDomain !== url)) {
    throw new ToolError(`The org of ${written.file} could not be replaced by the simulated one.`, {
      actions: ['Write "alias" and "myDomain" of its org on lines of their own.'],
    });
  }
}
