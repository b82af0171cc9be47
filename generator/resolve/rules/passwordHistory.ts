import { resolveProfilePolicies } from '../sections/resolveProfilePolicies.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** "If 0, passwordExpiration must be set to 0" (Metadata API Developer Guide, ProfilePasswordPolicy, passwordHistory). */
export const passwordHistory: DefinitionRule = ({ definition: { profile = {} } }) => {
  const { passwordPolicy } = resolveProfilePolicies(profile);
  if (passwordPolicy === null || passwordPolicy.history > 0 || passwordPolicy.expirationDays === null) return [];
  const message = `Passwords that expire after ${passwordPolicy.expirationDays} days need a history.`;
  const fix = 'Write a number of passwords, such as "3 passwords", or "expiration: never".';
  return [{ severity: 'problem', path: ['profile', 'passwordPolicy', 'history'], message, fix }];
};
