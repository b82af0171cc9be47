import type { DefinitionRule } from './definitionRule.ts';

/** Standard profiles by label, and by the name the Metadata API has for them where it differs. */
const STANDARD: readonly string[] = [
  'Minimum Access - API Only Integrations',
  'Salesforce API Only System Integrations',
  'Minimum Access - Salesforce',
  'System Administrator',
  'Admin',
  'Standard User',
  'Standard',
  'Standard Platform User',
  'StandardAul',
  'Read Only',
  'ReadOnly',
].map((name) => name.toLowerCase());

/** Deploying a profile of that name changes the standard one, for everybody who has it. */
export const standardProfile: DefinitionRule = ({ definition: { profile } }) => {
  const name = profile?.name;
  if (name === undefined || !STANDARD.includes(name.toLowerCase())) return [];
  const message = `"${name}" is a standard profile: generating it would change everybody who has it.`;
  const fix = `Write another name, or "use: ${name}" to take it as it is.`;
  return [{ severity: 'problem', path: ['profile', 'name'], message, fix }];
};
