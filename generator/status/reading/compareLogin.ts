import type { LoginDocument } from '../../oauth/loginDocument.ts';
import type { LoginComparison } from '../storedSecret.ts';
import type { ExpectedLogin } from './expectedLogin.ts';

/** What in a login document is not as expected. Null for a text that is none. Says nothing of its values. */
export function compareLogin(login: LoginDocument | null, expected: ExpectedLogin): LoginComparison {
  if (login === null) return { differs: ['document'], usesKeyOf: null };
  const usesKeyOf = ownerOf(login.consumerKey, expected);
  const { tokenEndpoint } = expected;
  return {
    usesKeyOf,
    differs: [
      ...(login.flow === expected.flow ? [] : (['flow'] as const)),
      ...(tokenEndpoint === null || login.tokenEndpoint === tokenEndpoint ? [] : (['tokenEndpoint'] as const)),
      // Salesforce compares user names without regard to case.
      ...(login.username.toLowerCase() === expected.username.toLowerCase() ? [] : (['username'] as const)),
      ...(usesKeyOf === 'other' ? (['consumerKey'] as const) : []),
    ],
  };
}

function ownerOf(key: string, { consumerKey, stagedKeys, secondAppKey }: ExpectedLogin): LoginComparison['usesKeyOf'] {
  if (key === consumerKey) return 'app';
  if (key === secondAppKey) return 'second-app';
  if (stagedKeys?.includes(key)) return 'staged';
  // It may be a staged one that this user is not told of.
  return consumerKey === null || stagedKeys === null ? null : 'other';
}
