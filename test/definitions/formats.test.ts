import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { COUNTRY_CODES } from '../../generator/definitions/formats/countryCodes.ts';
import { findUrlMistake } from '../../generator/definitions/formats/findUrlMistake.ts';
import { isCalendarDate } from '../../generator/definitions/formats/isCalendarDate.ts';
import { isCidr } from '../../generator/definitions/formats/isCidr.ts';
import { isEmail } from '../../generator/definitions/formats/isEmail.ts';
import { isProjectPath } from '../../generator/definitions/formats/isProjectPath.ts';
import { isTimeZone } from '../../generator/definitions/formats/isTimeZone.ts';
import { OAUTH_SCOPES } from '../../generator/definitions/formats/oauthScopes.ts';
import { parseDuration } from '../../generator/definitions/formats/parseDuration.ts';
import { parseLoginHours } from '../../generator/definitions/formats/parseLoginHours.ts';
import { parseWeekdays, WEEKDAYS } from '../../generator/definitions/formats/parseWeekdays.ts';

describe('lists that come from elsewhere', () => {
  it('OAuth scopes are those of the Metadata API', () => {
    const declarations = readFileSync(
      createRequire(import.meta.url)
        .resolve('@salesforce/types/metadata')
        .replace(/\.js$/, '.d.ts'),
      'utf8',
    );
    const [, union = ''] = /type ConnectedAppOauthAccessScope = ([^;]+);/.exec(declarations) ?? [];
    expect([...union.matchAll(/'(\w+)'/g)].map(([, scope]) => scope)).toEqual([...OAUTH_SCOPES]);
  });

  it('country codes are those that ICU has a name for', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(COUNTRY_CODES.filter((code) => names.of(code) === undefined)).toEqual([]);
    expect(COUNTRY_CODES).toHaveLength(250);
    expect(COUNTRY_CODES).toEqual([...new Set(COUNTRY_CODES)].toSorted());
  });
});

describe('parseDuration', () => {
  it.each([
    ['14 days', { period: 14, unit: 'days' }],
    ['1 days', { period: 1, unit: 'days' }],
    ['1 day', { period: 1, unit: 'days' }],
    ['12 hours', { period: 12, unit: 'hours' }],
    ['6 months', { period: 6, unit: 'months' }],
  ])('%s', (text, duration) => expect(parseDuration(text)).toEqual(duration));

  it.each([
    '',
    '0 days',
    '-1 days',
    '1.5 days',
    '14',
    'days',
    '14days',
    '14  days',
    '14 weeks',
    '10000 days',
    '１ days',
  ])('not %j', (text) => expect(parseDuration(text)).toBeNull());
});

describe('parseWeekdays', () => {
  it('takes every span along the week and over its end', () => {
    const fortnight = [...WEEKDAYS, ...WEEKDAYS];
    for (const [first, from] of WEEKDAYS.entries()) {
      for (const to of WEEKDAYS) {
        expect(parseWeekdays(`${from}-${to}`)).toEqual(fortnight.slice(first, fortnight.indexOf(to, first) + 1));
      }
      expect(parseWeekdays(from)).toEqual([from]);
    }
  });

  it.each(['', '-', 'monday-', '-monday', 'Monday', 'mon', 'monday-tuesday-friday', 'monday - friday'])(
    'not %j',
    (text) => expect(parseWeekdays(text)).toBeNull(),
  );
});

describe('parseLoginHours', () => {
  it('takes every span of whole hours of a day, and only those', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 26 }), fc.integer({ min: 0, max: 26 }), (start, end) => {
        const hour = (value: number): string => `${String(value).padStart(2, '0')}:00`;
        const expected = start < end && end <= 24 ? { start: start * 60, end: end * 60 } : null;
        expect(parseLoginHours(`${hour(start)}-${hour(end)}`)).toEqual(expected);
      }),
    );
  });

  it.each(['5:00-6:00', '05:00 - 06:00', '05:30-06:00', '05:00-06:00:00', 'none', ''])('not %j', (text) =>
    expect(parseLoginHours(text)).toBeNull(),
  );
});

describe('isEmail', () => {
  it.each(['a@b.example', "o'neil+tag@sub.acme.example", 'a.b_c-d@x-1.example'])('%s', (text) =>
    expect(isEmail(text)).toBe(true),
  );
  it.each([
    '',
    'a',
    'a@b',
    '@b.example',
    'a@',
    'a b@c.example',
    '.a@b.example',
    'a..b@c.example',
    'a@-b.example',
    'a@b..example',
    'a@b.example\n',
    '"a b"@c.example',
    'a@b@c.example',
    'ä@b.example',
  ])('not %j', (text) => expect(isEmail(text)).toBe(false));
});

describe('isProjectPath', () => {
  it.each(['a', 'reference/x y.crt', 'a/..b/c..d', '.hidden/x'])('%s', (text) =>
    expect(isProjectPath(text)).toBe(true),
  );
  it.each([
    '',
    '.',
    '..',
    '/a',
    'a//b',
    'a/',
    './a',
    'a/./b',
    '../a',
    'a/../b',
    'a/..',
    'C:/a',
    'C:a',
    '\\\\host\\a',
    'a\\..\\b',
    '~/a',
  ])('not %j', (text) => expect(isProjectPath(text)).toBe(false));
});

describe('isCidr', () => {
  it.each(['203.0.113.0/28', '203.0.113.7/32', '0.0.0.0/0', '2001:db8::/48', '::1/128'])('%s', (text) =>
    expect(isCidr(text)).toBe(true),
  );
  it.each([
    '203.0.113.0',
    '203.0.113.0/',
    '203.0.113.0/33',
    '203.0.113.0/-1',
    '203.0.113.0/08',
    '203.0.113/24',
    '2001:db8::/129',
    'a/8',
    '1.2.3.4/8/8',
    ' 1.2.3.4/8',
  ])('not %j', (text) => expect(isCidr(text)).toBe(false));
});

describe('isCalendarDate', () => {
  it.each(['2027-03-31', '2028-02-29', '0001-01-01'])('%s', (text) => expect(isCalendarDate(text)).toBe(true));
  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '2027-03-31T00:00:00Z', '31.03.2027', ''])(
    'not %j',
    (text) => expect(isCalendarDate(text)).toBe(false),
  );
});

describe('isTimeZone', () => {
  it.each([
    'GMT',
    'Europe/Berlin',
    'America/Los_Angeles',
    'Asia/Calcutta',
    'Asia/Kolkata',
    'America/Argentina/Buenos_Aires',
    'Pacific/Kiritimati',
    'Africa/Cairo',
  ])('%s', (text) => expect(isTimeZone(text)).toBe(true));
  it.each(['', 'europe/berlin', 'Berlin', '+01:00', 'Europe/Berlin ', 'Europe/', 'constructor'])('not %j', (text) =>
    expect(isTimeZone(text)).toBe(false),
  );
});

describe('findUrlMistake', () => {
  it.each(['https://acme.my.salesforce.com', 'http://localhost:7100/x', 'http://127.0.0.1:1', 'http://[::1]:1/'])(
    '%s is fine',
    (text) => expect(findUrlMistake(text)).toBeNull(),
  );
  it.each([
    'acme.my.salesforce.com',
    'http://acme.example',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'ftp://localhost',
    'javascript:alert(1)',
    'https://user@acme.example',
    '',
  ])('%s is not', (text) => expect(findUrlMistake(text)).not.toBeNull());
});
