import type { LintPolicy } from '../policy/lintPolicy.ts';
import type { AppFile } from './apps/appFile.ts';
import { checkApps } from './apps/checkApps.ts';
import { readAppFile } from './apps/readAppFile.ts';
import { checkFile } from './checkFile.ts';
import { checkUserFile } from './checkUserFile.ts';
import { detach } from './detach.ts';
import { isOtherFile } from './file/isOtherFile.ts';
import type { LoadedFile } from './file/loadedFile.ts';
import { loadFile } from './file/loadFile.ts';
import { parseFile } from './file/parseFile.ts';
import { namedObjects } from './namedObjects.ts';
import { malformedXml } from './rules/malformedXml.ts';
import { type LoadObjects, objectFinder } from './shared/objectFinder.ts';
import type { RuledFound } from './shared/ruledFound.ts';
import type { SourceFinding } from './sourceFinding.ts';
import { toSourceFindings } from './toSourceFindings.ts';
import { indexObjects } from './tree/indexObjects.ts';
import { prefetch } from './tree/prefetch.ts';
import { sourceFiles } from './tree/sourceFiles.ts';

interface TreeRequest {
  /** Absolute real path. */
  readonly top: string;
  /** What findings show before paths in `top`; empty for none. */
  readonly prefix: string;
  readonly policy: LintPolicy;
  readonly today: string;
}

/** Files that are read while one is looked at. */
const AHEAD = 4;

/** Everything that is found below one folder. */
export async function* lintTree(request: TreeRequest): AsyncGenerator<SourceFinding> {
  const { top, prefix } = request;
  const loadObjects = objectFinder(await indexObjects(top));
  const apps: AppFile[] = [];
  const files = prefetch(sourceFiles(top, prefix), AHEAD, (file) => loadFile({ top, ...file }));
  for await (const file of files) {
    const { found, app } = await checkLoaded(file, request, loadObjects);
    if (app !== null) apps.push(detach(app));
    yield* toSourceFindings(file.path, found, request);
  }
  yield* checkApps(apps).flatMap(({ path, ...found }) => toSourceFindings(path, [found], request));
}

interface Checked {
  readonly found: readonly RuledFound[];
  readonly app: AppFile | null;
}

const NOTHING: Checked = { found: [], app: null };

async function checkLoaded(file: LoadedFile, request: TreeRequest, loadObjects: LoadObjects): Promise<Checked> {
  if (file.type === 'User') return { found: checkUserFile(file), app: null };
  if (isOtherFile(file)) return NOTHING;
  const parsed = parseFile(file);
  if (!parsed.ok) {
    return { found: parsed.found.map((one) => ({ ...one, rule: malformedXml.id, severity: 'error' })), app: null };
  }
  const { path, type, fullName, project } = file;
  // A manifest that another tool keeps under the name of what it retrieves (SFDO-Tooling/CumulusCI, admin.profile).
  if (parsed.root.name === 'Package') return NOTHING;
  const { apiVersion, isVersionGiven } = project;
  const { root } = parsed;
  const source = { path, type, fullName, root, apiVersion, isVersionGiven };
  const findObject = await loadObjects(namedObjects(root));
  const { policy, today } = request;
  return { found: checkFile(source, { policy, today, findObject }), app: readAppFile(source, project.folder) };
}
