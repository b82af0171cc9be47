import { createCertificate } from '../../generator/oauth/createCertificate.ts';
import { createKey } from '../../generator/oauth/createKey.ts';
import { certificateRollback } from '../../generator/plan/dangers/certificateRollback.ts';
import { differencesOf, INTEGRATION, planInputOf } from './support/planInputOf.ts';
import { text } from './support/xml.ts';

const OLD = new Date('2026-01-05T10:20:00Z');
const NEW = new Date('2026-06-07T08:09:00Z');

let keyPem: string;
beforeAll(async () => {
  keyPem = await createKey(2048);
});

/** A certificate as the Metadata API has it for external client apps: base64 of DER. */
async function certificate(now: Date): Promise<string> {
  const pem = await createCertificate({ integration: 'erp', environment: 'prod', keyPem, now, validityDays: 365 });
  return pem.replace(/-----[^-]+-----|\s/g, '');
}

interface Side {
  readonly org: string | null;
  readonly file: string | null;
}

const settings = (value: string | null) =>
  text('externalClientApplication', INTEGRATION.developerName) + (value === null ? '' : text('certificate', value));

function dangersOf({ org, file }: Side) {
  const name = `${INTEGRATION.developerName}_glbloauth`;
  const type = 'ExtlClntAppGlobalOauthSettings';
  const differences = differencesOf([{ type, name, org: settings(org), file: settings(file) }]);
  return certificateRollback(planInputOf({ differences }));
}

it('is a certificate of the file that is older than the one in the org', async () => {
  const [danger, ...more] = dangersOf({ org: await certificate(NEW), file: await certificate(OLD) });
  expect(more).toEqual([]);
  expect(danger?.name).toBe('certificate-rollback');
  expect(danger?.message).toMatch(
    /^erp-order-sync: the certificate in the org \(of 2026-06-07 \d\d:\d\d UTC, SHA-256 [0-9a-f]{16}…\) is newer than that of the file \(of 2026-01-05 /,
  );
});

it('is told for a connected app, which has its certificate as base64 of a PEM file', async () => {
  const wrap = (base64: string) =>
    Buffer.from(`-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`).toString('base64');
  const config = async (date: Date) =>
    `<oauthConfig>${text('certificate', wrap(await certificate(date)))}</oauthConfig>`;
  const pair = { type: 'ConnectedApp', name: 'By_Hand', org: await config(NEW), file: await config(OLD) };
  const dangers = certificateRollback(planInputOf({ differences: differencesOf([pair]) }));
  expect(dangers).toEqual([
    { name: 'certificate-rollback', message: expect.stringContaining('By_Hand: the certificate in the org') },
  ]);
  expect(dangers[0]?.message).toContain('commit the new certificate and generate');
});

it.each<[string, () => Promise<Side>]>([
  ['is newer', async () => ({ org: await certificate(OLD), file: await certificate(NEW) })],
  ['was issued at the same moment', async () => ({ org: await certificate(NEW), file: await certificate(NEW) })],
  [
    'is the same',
    async () => {
      const one = await certificate(NEW);
      return { org: one, file: one };
    },
  ],
  ['is the first', async () => ({ org: null, file: await certificate(OLD) })],
  ['is taken out', async () => ({ org: await certificate(NEW), file: null })],
  ['cannot be compared', async () => ({ org: 'bm90IG9uZQ==', file: await certificate(OLD) })],
])('is none when that of the file %s', async (_, side) => {
  expect(dangersOf(await side())).toEqual([]);
});
