import { join } from 'node:path';
import type { SourceProject } from './sourceProject.ts';
import { type SourceType, sourceType } from './sourceType.ts';
import { walkTree } from './walkTree.ts';

/** A metadata file of a tree, not yet read. */
export interface TreeFile extends SourceType {
  /** As findings show it. */
  readonly path: string;
  readonly absolute: string;
  /** Relative to the top of the tree. */
  readonly inside: string;
  readonly project: SourceProject;
}

/** The files below `top` that are checked, one at a time in order of their paths. */
export async function* sourceFiles(top: string, prefix: string): AsyncGenerator<TreeFile> {
  for await (const { path: inside, name, isFolder, project } of walkTree(top)) {
    const type = isFolder ? null : sourceType(name);
    if (type === null) continue;
    const path = prefix === '' ? inside : `${prefix}/${inside}`;
    yield { ...type, path, absolute: join(top, inside), inside, project };
  }
}
