import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { ResolvedPasswordPolicy, ResolvedSession } from '../resolve/resolvedProfilePolicies.ts';
import type { ProfilePasswordPolicyComponent, ProfileSessionSettingComponent } from './component.ts';

/** Values of `passwordComplexity` (Metadata API Developer Guide, ProfilePasswordPolicy). */
const COMPLEXITY = {
  any: 0,
  'letters-and-numbers': 1,
  'letters-numbers-and-symbols': 2,
  'mixed-case-and-numbers': 3,
  'mixed-case-numbers-and-symbols': 4,
} as const satisfies Readonly<Record<ResolvedPasswordPolicy['complexity'], number>>;

const LEVELS = { standard: 'STANDARD', 'high-assurance': 'HIGH_ASSURANCE' } as const;

/**
 * Password policy and session settings of the generated profile, as far as the definition has them. Setup names them
 * `<profile>_profilePasswordPolicy<time>`; any name will do, and orgs have one of each for a profile. They name the
 * profile in lower case, as retrieved files do (GSA/SF_WorkSpace).
 */
export function buildProfilePolicies(
  user: ResolvedIntegrationUser,
): readonly (ProfilePasswordPolicyComponent | ProfileSessionSettingComponent)[] {
  const { developerName, profile } = user;
  if (profile.kind === 'existing') return [];
  const name = profile.name.toLowerCase();
  return [
    ...(profile.passwordPolicy === null ? [] : [passwordPolicy(profile.passwordPolicy, developerName, name)]),
    ...(profile.session === null ? [] : [sessionSetting(profile.session, developerName, name)]),
  ];
}

/** 0 stands for never, unlimited and until reset. */
function passwordPolicy(
  policy: ResolvedPasswordPolicy,
  developerName: string,
  profile: string,
): ProfilePasswordPolicyComponent {
  return {
    type: 'ProfilePasswordPolicy',
    fullName: `${developerName}_profilePasswordPolicy`,
    elements: {
      // True lets a link in a mail work more than once.
      forgotPasswordRedirect: false,
      lockoutInterval: policy.lockoutMinutes ?? 0,
      maxLoginAttempts: policy.maxAttempts ?? 0,
      minimumPasswordLength: policy.minimumLength,
      minimumPasswordLifetime: policy.keptForADay,
      obscure: policy.answerHidden,
      passwordComplexity: COMPLEXITY[policy.complexity],
      passwordExpiration: policy.expirationDays ?? 0,
      passwordHistory: policy.history,
      passwordQuestion: policy.answerMayHoldPassword ? 0 : 1,
      profile,
    },
  };
}

/** The WSDL asks for all of them; but for the time they are about people in a browser. */
function sessionSetting(
  { timeoutMinutes, securityLevel }: ResolvedSession,
  developerName: string,
  profile: string,
): ProfileSessionSettingComponent {
  return {
    type: 'ProfileSessionSetting',
    fullName: `${developerName}_profileSessionSetting`,
    elements: {
      externalCommunityUserIdentityVerif: false,
      forceLogout: true,
      profile,
      requiredSessionLevel: securityLevel && LEVELS[securityLevel],
      sessionPersistence: false,
      sessionTimeout: timeoutMinutes,
      sessionTimeoutWarning: false,
    },
  };
}
