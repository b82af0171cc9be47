import { DEFINITION_NAME } from './definitionName.ts';
import { hadDefinitions } from './hadDefinitions.ts';
import { listSourceFiles } from './listSourceFiles.ts';
import type { SourceFile, WithProblems } from './sourceFile.ts';

const DEFINITIONS = {
  folder: 'integration-users',
  ...DEFINITION_NAME,
  fix: 'Write one, such as integration-users/web-lead-intake.yaml with label, owner and access.',
  folders: ['parts'],
};

/**
 * Lists the definitions. A project that never had one is told to write one; in one that had, none is as good as any
 * number, also without the folder, which git does not keep when it is empty.
 */
export function listDefinitions(root: string): WithProblems<SourceFile> {
  const listing = listSourceFiles(root, DEFINITIONS);
  if (listing.values.length > 0 || !hadDefinitions(root)) return listing;
  return listSourceFiles(root, { ...DEFINITIONS, fix: null });
}
