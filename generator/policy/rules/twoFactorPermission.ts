import type { Rule } from '../rule.ts';

const SECOND_FACTOR: readonly string[] = ['ForceTwoFactor', 'TwoFactorApi'];

export const twoFactorPermission: Rule = {
  id: 'two-factor-permission',
  title: 'A second factor that no machine can give',
  category: 'platform',
  severity: 'error',
  sources: ['Salesforce help, xcloud.security_require_2fa_api'],
  controls: [],
  explanation:
    'The permission asks for a verification code at each login. Logins of integrations by API are outside of the duty to use multi-factor authentication; with it they fail.',
  on: 'user-permission',
  check(name) {
    if (!SECOND_FACTOR.includes(name)) return [];
    const message = `${name} asks this integration for a second factor, so that its logins fail.`;
    return [{ path: [], about: name, message, fix: 'Remove it.' }];
  },
  bad: { definition: 'access:\n  userPermissions: [TwoFactorApi]\n' },
  good: { definition: 'access:\n  userPermissions: []\n' },
};
