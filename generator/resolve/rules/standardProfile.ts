import { STANDARD_PROFILES } from '../profiles/standardProfiles.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** Deploying a profile of that name changes the standard one, for everybody who has it. */
export const standardProfile: DefinitionRule = ({ definition: { profile } }) => {
  const name = profile?.name;
  if (name === undefined || !STANDARD_PROFILES.has(name.toLowerCase())) return [];
  const message = `"${name}" is a standard profile: generating it would change everybody who has it.`;
  const fix = `Write another name, or "use: ${name}" to take it as it is.`;
  return [{ severity: 'problem', path: ['profile', 'name'], message, fix }];
};
