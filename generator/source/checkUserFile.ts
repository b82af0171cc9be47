import { isInside } from '../reference/isInside.ts';
import type { LoadedFile } from './file/loadedFile.ts';
import { userFile } from './rules/userFile.ts';
import type { RuledFound } from './shared/ruledFound.ts';

/** A file of a user is in the way only where packages are made of what is there. */
export function checkUserFile({ absolute, project }: LoadedFile): readonly RuledFound[] {
  if (!project.packageFolders.some((folder) => isInside(folder, absolute))) return [];
  return [
    {
      rule: userFile.id,
      severity: 'error',
      line: 1,
      column: 1,
      keyPath: '',
      about: null,
      message: 'A user is no metadata: the Salesforce CLI cannot infer a type and refuses the whole package.',
      fix: 'Move the file out of the package directories, or add **/*.user-meta.xml to .forceignore.',
    },
  ];
}
