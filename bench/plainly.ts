/**
 * What `generate` is measured against: the same files rendered by the same templates, and written (or read and compared)
 * with nothing else done: no definitions read, no plan, no list of files, no temporary files, no lock. With `plan`
 * instead: the planning stage on the same components. Prints milliseconds of
 * processor time and of wall time.
 * Usage: node plainly.ts write|compare|plan <project> <output>
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadProject } from '../generator/definitions/loadProject.ts';
import { needsWriting } from '../generator/files/needsWriting.ts';
import type { OwnedFile } from '../generator/files/ownedFile.ts';
import { planWrites } from '../generator/files/planWrites.ts';
import { buildComponents } from '../generator/metadata/buildComponents.ts';
import { loadReferences } from '../generator/reference/loadReferences.ts';
import { renderFile } from '../generator/render/renderFile.ts';
import { resolveProject } from '../generator/resolve/resolveProject.ts';

const [mode = 'write', root = '.', output = '.'] = process.argv.slice(2);
const project = await loadProject(root);
const { environments } = resolveProject(project, { environments: ['all'], only: [], processEnvironment: {} });
const references = await loadReferences(root, environments);
const built = environments.map(({ name, users }) => ({
  name,
  components: users.flatMap((user) =>
    buildComponents(user, references).components.map((component) => ({ integration: user.name, component })),
  ),
}));

const wallBegin = performance.now();
const begin = process.cpuUsage();
const differences = mode === 'plan' ? await plan() : writeOrCompare();
const { user, system } = process.cpuUsage(begin);
const wall = performance.now() - wallBegin;
if (differences > 0) throw new Error(`${differences} files are not what they should be`);
console.log((user + system) / 1000, wall);

function writeOrCompare(): number {
  let different = 0;
  for (const { name, components } of built) {
    for (const { component } of components) {
      const { path, contents } = renderFile(component);
      const file = join(output, name, path);
      if (mode === 'compare') {
        if (readFileSync(file, 'utf8') !== contents) different += 1;
        continue;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, contents);
    }
  }
  return different;
}

async function plan(): Promise<number> {
  let different = 0;
  for (const { name, components } of built) {
    if (needsWriting(await planWrites({ root, environment: name, only: [] }, render(components)))) different += 1;
  }
  return different;
}

function* render(components: (typeof built)[number]['components']): Iterable<OwnedFile> {
  for (const { integration, component } of components) yield { ...renderFile(component), integration };
}
