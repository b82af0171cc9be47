import { APP_RULES } from './appRules.ts';
import type { EffectRule } from './effectOf.ts';
import { GRANT_RULES } from './grantRules.ts';
import { GROUP_RULES, ROLE_RULES } from './groupRules.ts';
import { PASSWORD_POLICY_RULES } from './passwordPolicyRules.ts';
import { PROFILE_RULES } from './profileRules.ts';
import { SESSION_SETTING_RULES } from './sessionSettingRules.ts';
import { USER_RULES } from './userRules.ts';

/** The types whose changes can be judged: those that this project writes. */
const RULES: ReadonlyMap<string, readonly EffectRule[]> = new Map([
  ['ConnectedApp', APP_RULES],
  ['ExternalClientApplication', APP_RULES],
  ['ExtlClntAppConfigurablePolicies', APP_RULES],
  ['ExtlClntAppGlobalOauthSettings', APP_RULES],
  ['ExtlClntAppOauthConfigurablePolicies', APP_RULES],
  ['ExtlClntAppOauthSecuritySettings', APP_RULES],
  ['ExtlClntAppOauthSettings', APP_RULES],
  ['MutingPermissionSet', GRANT_RULES],
  ['PermissionSet', GRANT_RULES],
  ['PermissionSetGroup', GROUP_RULES],
  ['Profile', [...PROFILE_RULES, ...GRANT_RULES]],
  ['ProfilePasswordPolicy', PASSWORD_POLICY_RULES],
  ['ProfileSessionSetting', SESSION_SETTING_RULES],
  ['Role', ROLE_RULES],
  ['User', USER_RULES],
]);

/** Null for a type of which nothing is known. */
export function rulesOfType(type: string): readonly EffectRule[] | null {
  return RULES.get(type) ?? null;
}
