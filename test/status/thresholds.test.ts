import fc from 'fast-check';
import { isCertificateDue } from '../../generator/policy/isCertificateDue.ts';
import { isSecretDue } from '../../generator/policy/isSecretDue.ts';
import { readPolicy } from '../../generator/policy/readPolicy.ts';
import { credentialDays } from '../../generator/status/credentialDays.ts';
import { credentialFindings } from '../../generator/status/credentialFindings.ts';
import { dayOf } from '../../generator/status/dayOf.ts';
import { daysUntil } from '../../generator/status/daysUntil.ts';
import { certificateOf, orgAppOf, stateOf } from './support/stateOf.ts';

const DAY = 86_400_000;
const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
const POLICY = readPolicy(null);

const holding = (validFrom: Date, validTo: Date) => {
  const certificate = certificateOf({ validFrom: validFrom.toISOString(), validTo: validTo.toISOString() });
  return stateOf({ orgApp: orgAppOf(certificate), file: { path: 'reference/a.crt', certificate, problem: '' } });
};

it('counts days as the calendar does, whatever the hour', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: -4000, max: 4000 }),
      fc.integer({ min: 0, max: DAY - 1 }),
      (from, days, hour) => {
        const midnight = Date.parse(dayOf(from));
        expect(daysUntil(from, new Date(midnight + days * DAY + hour))).toBe(days);
      },
    ),
  );
});

it('says a certificate is due or expired exactly in its last days, and never both', () => {
  const limit = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(moments, fc.integer({ min: -500 * DAY, max: 500 * DAY }), limit, (now, distance, rotateBeforeDays) => {
      const validTo = new Date(now.getTime() + distance);
      const policy = { ...POLICY, limits: { ...POLICY.limits, rotateBeforeDays } };
      const state = holding(new Date(validTo.getTime() - 1000 * DAY), validTo);
      const names = credentialFindings([state], policy, now).map(({ name }) => name);
      const left = credentialDays(state, now).certificateLeft ?? Number.NaN;
      const expected =
        distance <= 0 ? ['certificate-expired'] : left <= rotateBeforeDays ? ['certificate-expiring'] : [];
      expect(names.filter((name) => name.startsWith('certificate-'))).toEqual(expected);
    }),
  );
});

it('agrees with the functions that lint asks', () => {
  fc.assert(
    fc.property(moments, moments, fc.integer({ min: 1, max: 900 }), (now, other, days) => {
      const limits = { rotateBeforeDays: days, secretDays: days };
      const [today, day] = [dayOf(now), dayOf(other)];
      expect(isCertificateDue({ validTo: day, today }, limits)).toBe(daysUntil(now, other) <= days);
      expect(isSecretDue({ since: day, today }, limits)).toBe(daysUntil(other, now) > days);
      expect(isSecretDue({ since: day, today }, { secretDays: null })).toBe(false);
    }),
  );
});

it('says a key is due once, and from then on', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 800 }),
      (since, secretDays, age) => {
        const now = new Date(since.getTime() + age * DAY);
        const policy = { ...POLICY, limits: { ...POLICY.limits, secretDays } };
        const names = credentialFindings([holding(since, new Date('2099-01-01'))], policy, now).map(({ name }) => name);
        expect(names.includes('secret-due')).toBe(age > secretDays);
      },
    ),
  );
});
