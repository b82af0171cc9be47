import type { ProfilePasswordPolicy, ProfileSessionSetting } from '@salesforce/types/metadata';
import type { Elements } from './elements.ts';

export type ProfilePasswordPolicyElements = Elements<
  ProfilePasswordPolicy,
  | 'forgotPasswordRedirect'
  | 'lockoutInterval'
  | 'maxLoginAttempts'
  | 'minimumPasswordLength'
  | 'minimumPasswordLifetime'
  | 'obscure'
  | 'passwordComplexity'
  | 'passwordExpiration'
  | 'passwordHistory'
  | 'passwordQuestion'
  | 'profile'
>;

export type ProfileSessionSettingElements = Elements<
  ProfileSessionSetting,
  | 'externalCommunityUserIdentityVerif'
  | 'forceLogout'
  | 'profile'
  | 'sessionPersistence'
  | 'sessionTimeout'
  | 'sessionTimeoutWarning',
  'requiredSessionLevel'
>;
