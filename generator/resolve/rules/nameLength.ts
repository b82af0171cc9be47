import { developerName } from '../names/developerName.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** Developer names hold 80 characters; the app's parts add up to ten of their own (`_glbloauth`, `_oauthPlcy`). */
const MAX_LENGTH = 80 - '_glbloauth'.length;

/** The file's name leaves room in every developer name that is made from it. */
export const nameLength: DefinitionRule = ({ name }) => {
  const { length } = developerName(name);
  if (length <= MAX_LENGTH) return [];
  const message = `The file name makes a developer name of ${length} characters; ${MAX_LENGTH} leave room for the parts of the app.`;
  return [{ severity: 'problem', path: [], message, fix: 'Give the file a shorter name.' }];
};
