import type { DefinitionRule } from './definitionRule.ts';

const OF_THE_PROFILE: readonly string[] = ['ApiEnabled', 'ApiUserOnly'];

/** Permissions that the generated profile holds anyway; the permission set leaves them out. */
export const givenPermissions: DefinitionRule = ({ definition: { access, profile } }) => {
  if (profile?.use !== undefined) return [];
  return (access?.userPermissions ?? []).flatMap((name, index) => {
    if (!OF_THE_PROFILE.includes(name)) return [];
    const message = `${name} is granted by the generated profile already.`;
    return [{ severity: 'warning', path: ['access', 'userPermissions', index], message, fix: 'Remove it.' }];
  });
};
