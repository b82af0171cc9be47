import { judgeGroup } from '../../generator/legacy/report/judgeGroup.ts';
import type { LegacyIntegration, LegacyReport } from '../../generator/legacy/report/legacyReport.ts';
import { findRefusal } from '../../generator/legacy/reset/findRefusal.ts';
import { jwtApp, resolvedUserOf } from '../oauth/support/resolvedUserOf.ts';
import { legacyUser } from './support/legacyUser.ts';
import { passwordFacts } from './support/passwordFacts.ts';

const rules: LegacyReport['rules'] = {
  soapLogin: 'answers',
  passwordFlow: 'blocked',
  passwordPolicy: null,
  trustedRanges: null,
  singleSignOnOnly: null,
};
const password = passwordFacts();
const seen: LegacyIntegration = {
  integration: 'erp-order-sync',
  username: 'erp-order-sync@acme.example',
  userId: '005000000000002AAA',
  account: 'active',
  logins: [],
  legacy: false,
  password,
};
const one = { user: legacyUser(), seen, rules, ownUserId: '005000000000001AAA' };
const soapLogin = judgeGroup({
  userId: '005000000000002AAA',
  loginType: 'Other Apex API',
  loginSubType: null,
  apiType: 'SOAP Partner',
  apiVersion: '45.0',
  application: null,
  clientVersion: null,
  succeeded: 1,
  failed: 0,
  failures: [],
  latest: '2026-11-01T10:00:00.000Z',
});
const range = { start: '203.0.113.0', end: '203.0.113.15', description: null };

it('has nothing against a password for a system that can do nothing better', () => {
  expect(findRefusal(one)).toBeNull();
});

it.each<[string, Partial<typeof one>, RegExp]>([
  ['a user that is not there', { seen: { ...seen, account: 'missing', userId: null } }, /has no user/],
  ['one who is deactivated', { seen: { ...seen, account: 'inactive' } }, /is inactive/],
  ['one who is frozen', { seen: { ...seen, account: 'frozen' } }, /is frozen/],
  ['the user that this run itself uses', { ownUserId: seen.userId ?? '' }, /logged in as/],
  ['an org with both ways closed', { rules: { ...rules, soapLogin: 'disabled' } }, /would open nothing.*disabled/],
  ['an org without login()', { rules: { ...rules, soapLogin: 'gone' } }, /would open nothing.*not there any more/],
  [
    'an org that does not tell about the other way',
    { rules: { ...rules, soapLogin: 'disabled', passwordFlow: 'not-told' } },
    /would open nothing/,
  ],
  ['an integration that logs in by its app', { user: resolvedUserOf({ app: jwtApp }) }, /logs in by its app/],
  [
    'single sign-on only',
    { seen: { ...seen, password: { ...password, singleSignOn: true } }, rules: { ...rules, singleSignOnOnly: true } },
    /single sign-on only/,
  ],
  [
    'a token that nobody would get',
    { seen: { ...seen, password: { ...password, email: 'team@acme.example.invalid' } } },
    /no mail arrives at team@acme.example.invalid/,
  ],
])('refuses %s', (_, parts, reason) => {
  const refusal = findRefusal({ ...one, ...parts });
  expect(refusal?.reason).toMatch(reason);
  expect(refusal?.action).not.toBe('');
});

it.each<[string, Partial<typeof one>]>([
  [
    'one who moves to its app and still uses a password',
    { user: resolvedUserOf({ app: jwtApp }), seen: { ...seen, logins: [soapLogin] } },
  ],
  [
    'the username-password flow where the org allows it',
    { rules: { ...rules, soapLogin: 'disabled', passwordFlow: 'allowed' } },
  ],
  ['an org that does not tell about login()', { rules: { ...rules, soapLogin: 'not-told' } }],
  [
    'the permission alone, without single sign-on only',
    { seen: { ...seen, password: { ...password, singleSignOn: true } } },
  ],
  [
    'no mail where no token is asked for',
    {
      user: legacyUser({ login: { ipRanges: [range], hours: null } }),
      seen: { ...seen, password: { ...password, email: 'team@acme.example.invalid' } },
    },
  ],
])('allows %s', (_, parts) => {
  expect(findRefusal({ ...one, ...parts })).toBeNull();
});
