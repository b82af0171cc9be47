import type { Rule } from '../rule.ts';

const REFRESH: readonly string[] = ['RefreshToken', 'OfflineAccess'];

export const refreshTokenUnused: Rule = {
  id: 'refresh-token-unused',
  title: 'A policy for refresh tokens that nobody can get',
  category: 'platform',
  severity: 'warning',
  sources: ['Salesforce help, "OAuth Tokens and Scopes" (refresh_token, offline_access)'],
  controls: [],
  explanation:
    'Without the scope RefreshToken the app hands out no refresh token. One of the two says something that is not meant.',
  on: 'app',
  check({ scopes, refreshToken }) {
    if (refreshToken.policy === 'zero' || scopes.some((scope) => REFRESH.includes(scope))) return [];
    const message = `The policy "${refreshToken.policy}" is without effect: no scope lets anybody get a refresh token.`;
    return [{ path: ['refreshToken'], onKey: true, message, fix: 'Leave refreshToken out.' }];
  },
  bad: {
    definition:
      'app:\n  flow: client-credentials\n  scopes: [Api]\n  refreshToken: { policy: specific-lifetime, validity: 7 days }\n',
  },
  good: { definition: 'app:\n  flow: client-credentials\n  scopes: [Api]\n' },
};
