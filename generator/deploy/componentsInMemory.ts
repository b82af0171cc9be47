import { Readable } from 'node:stream';
import { loadSdr } from './loadSdr.ts';
import type { LocalComponent } from './localComponent.ts';
import { parseComponent } from './parseComponent.ts';

/** A file of source format: `Case.settings-meta.xml` with its text. */
export interface FileInMemory {
  readonly name: string;
  readonly text: string;
}

/** Components of one folder that are on no disk, ready to be deployed. */
export async function componentsInMemory(
  folder: string,
  files: readonly FileInMemory[],
): Promise<readonly LocalComponent[]> {
  const { ComponentSet, VirtualTreeContainer } = await loadSdr();
  const children = files.map(({ name, text }) => ({ name, data: Buffer.from(text) }));
  const tree = new VirtualTreeContainer([{ dirPath: folder, children }]);
  // The library leaves this out, and packs files by it.
  tree.stream = (path) => Readable.from([tree.readFileSync(path)]);
  const sources = ComponentSet.fromSource({ fsPaths: [folder], tree })
    .getSourceComponents()
    .toArray();
  return Promise.all(
    sources.map(async (source) => {
      const parsed = await parseComponent(source, (path) => tree.readFile(path));
      if (parsed === null) throw new Error(`${source.fullName} has no file.`);
      return { ...parsed, source, file: source.xml ?? '' };
    }),
  );
}
