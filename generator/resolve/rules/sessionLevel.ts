import type { DefinitionRule } from './definitionRule.ts';

/**
 * "For flows without a user approval step, API logins with the High Assurance session security level are blocked"
 * (Metadata API Developer Guide, ConnectedApp, ConnectedAppSessionPolicy); what a profile asks for is taken to work alike.
 */
export const sessionLevel: DefinitionRule = ({ definition: { app, profile } }) => {
  if (profile?.session?.securityLevel !== 'high-assurance' || app === 'none') return [];
  const message =
    'A login without a person has no session of high assurance; the org may refuse every login of this user.';
  const path = ['profile', 'session', 'securityLevel'];
  return [{ severity: 'warning', path, message, fix: 'Write "standard", or leave it out.' }];
};
