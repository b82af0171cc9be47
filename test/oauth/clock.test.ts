import { clockAheadOf } from '../../generator/oauth/clockAheadOf.ts';
import { clockWords } from '../../generator/oauth/clockWords.ts';
import { OAuthError } from '../../generator/oauth/oauthError.ts';

const started = Date.parse('2026-03-01T12:00:00.000Z');
const call = { started, ended: started + 1000 };

it.each([
  ['Sun, 01 Mar 2026 12:00:00 GMT', 0],
  ['Sun, 01 Mar 2026 12:06:40 GMT', 400_000],
  ['Sun, 01 Mar 2026 11:55:00 GMT', -300_000],
  ['soon', null],
  [null, null],
])('a server that says %s', (date, ahead) => {
  expect(clockAheadOf(date, call)).toBe(ahead);
});

it.each([
  [null, null],
  [29_999, null],
  [-29_999, null],
  [400_000, 'This machine’s clock is 400 seconds behind the org’s.'],
  [-90_400, 'This machine’s clock is 90 seconds ahead of the org’s.'],
])('%s milliseconds', (ahead, words) => {
  expect(clockWords(ahead)).toBe(words);
});

it('a refused assertion says that the clock is off; a secret knows no time', () => {
  const said = { description: 'assertion has expired', clockAhead: 400_000 };
  expect(new OAuthError('jwt-bearer', 'invalid_grant', said).actions).toEqual([
    'This machine’s clock is 400 seconds behind the org’s.',
    expect.stringContaining('Set the clock'),
  ]);
  expect(new OAuthError('client-credentials', 'invalid_client', said).actions).toEqual([
    expect.stringContaining('consumer secret'),
  ]);
});
