import type { Finding } from '../finding.ts';
import type { DefinitionRule } from './definitionRule.ts';

/**
 * Login ranges and hours exist on profiles only (Metadata API developer guide, Profile). With `profile.use` no profile
 * is generated that could hold them: leaving them out in silence would let the user in from anywhere.
 */
export const loginNeedsOwnProfile: DefinitionRule = ({ definition: { login, profile } }) => {
  if (profile?.use === undefined) return [];
  const used = profile.use;
  const written = [
    ...((login?.ipRanges ?? []).length > 0 ? ['ipRanges'] : []),
    ...(login?.hours === undefined ? [] : ['hours']),
  ];
  return written.map((key): Finding => {
    const message = `login.${key} cannot be applied: the existing profile "${used}" is taken as it is.`;
    const fix = `Leave profile.use out to generate a profile, or write "login: { ${key}: null }" where the profile is chosen and restrict the existing profile by hand.`;
    return { severity: 'problem', path: ['login', key], because: ['profile', 'use'], onKey: true, message, fix };
  });
};
