import fc from 'fast-check';
import { isLegacyKind } from '../../generator/legacy/verdict/isLegacyKind.ts';
import { judgeLogin } from '../../generator/legacy/verdict/judgeLogin.ts';
import { judgeSoapLogin } from '../../generator/legacy/verdict/judgeSoapLogin.ts';
import { judgeVersion } from '../../generator/legacy/verdict/judgeVersion.ts';
import type { LoginKind } from '../../generator/legacy/verdict/loginKind.ts';
import { type LoginColumns, loginKindOf } from '../../generator/legacy/verdict/loginKindOf.ts';
import { readApiVersion } from '../../generator/legacy/verdict/readApiVersion.ts';

const KINDS: readonly LoginKind[] = [
  'soap-login',
  'oauth-password',
  'oauth-user-agent',
  'oauth-1',
  'oauth',
  'user-interface',
  'unknown',
];
const BETTER = ['gone', 'ends', 'unclear', 'stays'];
const VERSIONS = Array.from({ length: 48 }, (_, index) => index + 20);

const padded = (columns: LoginColumns): LoginColumns => mapped(columns, (text) => ` ${text}\t`);
const shouted = (columns: LoginColumns): LoginColumns => mapped(columns, (text) => text.toUpperCase());

function mapped({ loginType, loginSubType, apiType }: LoginColumns, change: (text: string) => string): LoginColumns {
  const apply = (text: string | null) => (text === null ? null : change(text));
  return { loginType: apply(loginType), loginSubType: apply(loginSubType), apiType: apply(apiType) };
}

describe('how somebody logged in', () => {
  // LoginType, LoginSubType and ApiType as values and as labels (Object Reference, LoginHistory).
  it.each<[string | null, string | null, string | null, LoginKind]>([
    ['Other Apex API', null, 'SOAP Partner', 'soap-login'],
    ['OtherApi', null, 'SOAP Enterprise', 'soap-login'],
    ['Partner Product', null, 'SOAP Partner', 'soap-login'],
    ['Partner', null, null, 'soap-login'],
    ['AppExchange', null, 'N/A', 'soap-login'],
    ['Remote Access 2.0', null, 'N/A', 'oauth'],
    ['Oauth2', 'OauthClientCredentials', null, 'oauth'],
    ['Remote Access 2.0', 'OauthUsernamePassword', 'N/A', 'oauth-password'],
    ['Remote Access 2.0', 'OAuth Username-Password', 'N/A', 'oauth-password'],
    ['Oauth2', 'OauthUserAgent', null, 'oauth-user-agent'],
    ['Oauth2', 'OauthUserAgentIdToken', null, 'oauth-user-agent'],
    ['Oauth2', 'OauthHybridUserAgent', null, 'oauth-user-agent'],
    ['Remote Access Client', null, null, 'oauth-1'],
    ['Application', 'UsernamePasswordUiLogin', 'N/A', 'user-interface'],
    ['SAML Sfdc Initiated SSO', null, null, 'user-interface'],
    ['LightningLogin', null, null, 'user-interface'],
    ['Something new', null, 'N/A', 'unknown'],
    ['Something new', null, 'SOAP Partner', 'soap-login'],
    [null, null, null, 'unknown'],
  ])('%s, %s, %s: %s', (...[loginType, loginSubType, apiType, kind]) => {
    expect(loginKindOf({ loginType, loginSubType, apiType })).toBe(kind);
  });

  it('gives every combination one answer, whatever the case and the blanks', () => {
    const text = fc.option(fc.string({ maxLength: 40 }));
    fc.assert(
      fc.property(fc.record({ loginType: text, loginSubType: text, apiType: text }), (columns) => {
        const kind = loginKindOf(columns);
        expect(KINDS).toContain(kind);
        expect(loginKindOf(padded(columns))).toBe(kind);
        expect(loginKindOf(padded(shouted(columns)))).toBe(loginKindOf(shouted(columns)));
      }),
    );
  });
});

describe('the version of a login', () => {
  it.each([
    ['45.0', 45],
    ['64', 64],
    ['v31.0', 31],
    ['N/A', null],
    ['Unknown', null],
    ['', null],
    ['45.0.1', null],
    [null, null],
  ])('%s is %s', (text, version) => {
    expect(readApiVersion(text)).toBe(version);
  });
});

describe('a verdict', () => {
  it.each([
    [20, 'gone', 'Summer ’22'],
    [21, 'gone', 'Summer ’25'],
    [30, 'gone', 'Summer ’25'],
    [31, 'ends', 'Summer ’27'],
    [40, 'ends', 'Summer ’27'],
    [41, 'ends', 'Summer ’27'],
    [64, 'ends', 'Summer ’27'],
    [65, 'gone', 'Winter ’26'],
    [67, 'gone', 'Winter ’26'],
  ])('on login() of the SOAP API in version %d: %s, %s', (version, state, when) => {
    expect(judgeSoapLogin(version)).toMatchObject({ state, when });
  });

  it.each([
    [20, 'gone', 'Summer ’22'],
    [30, 'gone', 'Summer ’25'],
    [31, 'ends', 'Summer ’28'],
    [40, 'ends', 'Summer ’28'],
    [41, 'stays', null],
    [67, 'stays', null],
  ])('on calls in version %d: %s, %s', (version, state, when) => {
    expect(judgeVersion(version)).toMatchObject({ state, when });
  });

  it('names both dates where the version ends after the operation', () => {
    const { reason, sources } = judgeSoapLogin(35);
    expect(reason).toContain('Summer ’28');
    expect(sources).toEqual(['005132110', '005321531']);
  });

  it('is there for every kind in every version, and says where it is from and what to do', () => {
    for (const kind of KINDS) {
      for (const version of [null, ...VERSIONS]) {
        const { state, when, reason, action, sources } = judgeLogin(kind, version);
        expect(BETTER).toContain(state);
        expect(reason).not.toBe('');
        expect(sources).not.toEqual([]);
        if (state === 'gone' || state === 'ends') {
          expect(when).not.toBeNull();
          expect(action).not.toBe('');
        }
      }
    }
  });

  it('never gets worse with a later version, but for login(), which is not in those after 64.0', () => {
    const rank = (kind: LoginKind, version: number) => BETTER.indexOf(judgeLogin(kind, version).state);
    for (const kind of KINDS) {
      const lasting = VERSIONS.filter((version) => kind !== 'soap-login' || version <= 64);
      const ranks = lasting.map((version) => rank(kind, version));
      expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
    }
    expect(VERSIONS.filter((version) => version > 64).map((version) => rank('soap-login', version))).toEqual([0, 0, 0]);
  });

  it('on no version is that of the kind, and never better than that with a version', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 99 }), (kind, version) => {
        const [without, given] = [judgeLogin(kind, null), judgeLogin(kind, version)];
        expect(BETTER.indexOf(given.state)).toBeLessThanOrEqual(BETTER.indexOf(without.state));
        if (isLegacyKind(kind)) expect(given.state).not.toBe('stays');
      }),
    );
  });
});
