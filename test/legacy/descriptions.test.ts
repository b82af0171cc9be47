import fc from 'fast-check';
import { wrapLine } from '../../generator/commands/credentials/wrapLine.ts';
import { readSoapLogin } from '../../generator/legacy/reading/askSoapLogin.ts';
import { describeEmail } from '../../generator/legacy/report/describeEmail.ts';
import { describeExpiry } from '../../generator/legacy/report/describeExpiry.ts';
import { describeToken } from '../../generator/legacy/report/describeToken.ts';
import { resolvedUserOf } from '../oauth/support/resolvedUserOf.ts';
import { passwordPolicy } from './support/passwordPolicy.ts';

const existing = resolvedUserOf().profile;
const generated = { kind: 'generated', name: 'X', license: 'Y', cloneOf: null, session: null, passwordPolicy } as const;

describe('whether the password expires', () => {
  it('is told by the permission first, then by the profile, then by the org', () => {
    const policy = { expiration: 'NinetyDays' } as const;
    expect(describeExpiry({ profile: generated, neverExpires: true, policy })).toMatch(/never expires: the user holds/);
    expect(describeExpiry({ profile: generated, neverExpires: false, policy: null })).toContain(
      '90 days after a change, by the policy of its profile',
    );
    const lasting = { ...generated, passwordPolicy: { ...passwordPolicy, expirationDays: null } };
    expect(describeExpiry({ profile: lasting, neverExpires: null, policy })).toContain(
      'never expires, by the policy of its profile',
    );
    const plain = { ...generated, passwordPolicy: null };
    expect(describeExpiry({ profile: plain, neverExpires: false, policy })).toBe(
      'It expires 90 days after a change, by the org’s policy.',
    );
    expect(describeExpiry({ profile: existing, neverExpires: false, policy: { expiration: 'Never' } })).toBe(
      'It never expires, by the org’s policy, unless its profile has another.',
    );
    expect(describeExpiry({ profile: existing, neverExpires: null, policy: null })).toContain('not told');
  });
});

describe('where the security token is asked for', () => {
  const range = { start: '203.0.113.0', end: '203.0.113.15', description: null };

  it('nowhere with login ranges, and elsewhere but from what the org trusts', () => {
    expect(describeToken({ ipRanges: [range] }, 0)).toContain('None is asked for, and Salesforce mails none');
    expect(describeToken({ ipRanges: [] }, null)).toContain('except from addresses that the org trusts');
    expect(describeToken({ ipRanges: [] }, 0)).toContain('the org trusts no addresses');
    expect(describeToken({ ipRanges: [] }, 1)).toContain('from the range that');
    expect(describeToken({ ipRanges: [] }, 3)).toContain('from the 3 ranges that');
  });
});

describe('the mail', () => {
  it('does not arrive at what a sandbox made of an address, and may go elsewhere than the definition says', () => {
    expect(describeEmail('team@acme.example', 'Team@Acme.example')).toBe('');
    expect(describeEmail('team@acme.example.invalid', 'team@acme.example')).toContain('No mail arrives');
    expect(describeEmail('', 'team@acme.example')).toContain('No mail arrives');
    expect(describeEmail('old@acme.example', 'team@acme.example')).toContain('The definition says team@acme.example');
  });
});

describe('what login() answers to nobody', () => {
  it.each([
    ['INVALID_OPERATION: SOAP API login() is disabled by default in this org.', 'disabled'],
    ['<faultstring>No operation available for request login, please check the WSDL for the service.', 'gone'],
    ['<faultcode>sf:UNSUPPORTED_API_VERSION</faultcode>', 'gone'],
    ['<faultcode>sf:INVALID_LOGIN</faultcode>', 'answers'],
    ['<html>Bad gateway</html>', 'not-told'],
    ['', 'not-told'],
  ])('%s: %s', (body, state) => {
    expect(readSoapLogin(body)).toBe(state);
  });
});

describe('lines for people', () => {
  it('fit 100 columns, lose no word, and line up below the first', () => {
    const word = fc.stringMatching(/^[a-z’.]{1,20}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 30 }), (words, width) => {
        const first = 'x'.repeat(width);
        const lines = wrapLine(first, words.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
        expect(lines.map((line) => line.slice(width)).join(' ')).toBe(words.join(' '));
        for (const line of lines.slice(1)) expect(line.slice(0, width).trim()).toBe('');
      }),
    );
  });

  it('keep a word whole that is longer', () => {
    expect(wrapLine('  ', `a ${'b'.repeat(120)} c`)).toEqual(['  a', `  ${'b'.repeat(120)}`, '  c']);
  });
});
