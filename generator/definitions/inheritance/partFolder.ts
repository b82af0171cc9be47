import { DEFINITION_NAME } from '../project/definitionName.ts';

/** Where the parts of definitions lie, and what their files may be called. */
export const PART_FOLDER = {
  folder: 'integration-users/parts',
  kind: 'part',
  longest: DEFINITION_NAME.longest,
  fix: null,
  folders: [],
};
