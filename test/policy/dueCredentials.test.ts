import fc from 'fast-check';
import { isCertificateDue } from '../../generator/policy/isCertificateDue.ts';
import { isSecretDue } from '../../generator/policy/isSecretDue.ts';
import { linesOf, lintDefinition } from './lintFiles.ts';

const DEFINITION = 'app:\n  certificate: reference/certificates/erp-order-sync.prod.crt\n';
/** Of the certificate that the example of this project has. */
const [FROM, TO] = ['2026-11-24', '2028-11-23'];
const DAY = 86_400_000;

const lint = (today: string, limits: string) =>
  lintDefinition(DEFINITION, { 'policy.yaml': `limits: { certificateValidity: 800 days, ${limits} }\n` }, { today });
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

it('lint says a certificate is due by the limit of the policy, which others ask as well', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: 5, max: 300 }),
      async (off, rotateBeforeDays) => {
        const today = dayAfter(TO, off - rotateBeforeDays);
        const found = linesOf(await lint(today, `rotateBefore: ${rotateBeforeDays} days`), 'certificate-expiring');
        expect(found.length).toBe(isCertificateDue({ validTo: TO, today }, { rotateBeforeDays }) ? 1 : 0);
        expect(found.length).toBe(off >= 0 ? 1 : 0);
      },
    ),
    { numRuns: 12 },
  );
});

it('lint says a key is due by its age, and never without a limit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 5, max: 300 }), async (off, secretDays) => {
      const today = dayAfter(FROM, secretDays + off);
      const found = linesOf(await lint(today, `secretAge: ${secretDays} days`), 'secret-due');
      expect(found.length).toBe(isSecretDue({ since: FROM, today }, { secretDays }) ? 1 : 0);
      expect(found.length).toBe(off > 0 ? 1 : 0);
    }),
    { numRuns: 12 },
  );
  expect(linesOf(await lint('2028-06-01', ''), 'secret-due')).toEqual([]);
});
