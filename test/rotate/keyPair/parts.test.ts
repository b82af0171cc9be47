import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { certificateIn } from '../../../generator/rotate/keyPair/certificateIn.ts';
import { formatKeyPair } from '../../../generator/rotate/keyPair/formatKeyPair.ts';
import { parseKeyPair } from '../../../generator/rotate/keyPair/parseKeyPair.ts';
import { secondAppName } from '../../../generator/rotate/keyPair/secondAppName.ts';
import { secondAppNote } from '../../../generator/rotate/keyPair/secondAppNote.ts';
import { withCertificate } from '../../../generator/rotate/keyPair/withCertificate.ts';
import { parseXml } from '../../../generator/schema/parseXml.ts';
import { keyPair } from '../../orgSimulator/keyPair.ts';

const pairs = Promise.all([keyPair(), keyPair()]);

/** Names that developer names can be, up to the 70 characters that this program takes. */
const names = fc.stringMatching(/^[A-Z][a-z]{0,8}(_[A-Z][a-z]{0,8}){0,6}$/).filter(({ length }) => length <= 70);

it('names a second app so that its parts have names, too, and no other app has the same', () => {
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(secondAppName(one)).toMatch(/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*_Rotation$/);
      expect(`${secondAppName(one)}_glbloauth`.length).toBeLessThanOrEqual(80);
      expect(secondAppNote(one).length).toBeLessThanOrEqual(255);
      expect(secondAppName(one) === secondAppName(other)).toBe(one === other);
    }),
  );
  const long = `A${'b'.repeat(68)}`;
  expect(secondAppName(`${long}c`)).not.toBe(secondAppName(`${long}d`));
});

describe('what holds a certificate gets another one and stays as it is', () => {
  const body = (xml: string) => {
    const parsed = parseXml(xml);
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.root;
  };

  it('in global OAuth settings, without what the org makes', async () => {
    const [{ certificate }] = await pairs;
    const holder = body(
      '<ExtlClntAppGlobalOauthSettings><callbackUrl>https://a.example/?x=1&amp;y=2</callbackUrl><certificate>old</certificate>' +
        '<consumerKey>3MVG9</consumerKey><consumerSecret>s</consumerSecret><isPkceRequired>true</isPkceRequired><label>A</label>' +
        '<shouldRotateConsumerKey>true</shouldRotateConsumerKey></ExtlClntAppGlobalOauthSettings>',
    );
    const type = 'ExtlClntAppGlobalOauthSettings';
    const changed = withCertificate({ type, fullName: 'A_glbloauth', body: holder }, certificate);
    expect(certificateIn(changed.body)?.raw).toEqual(new X509Certificate(certificate).raw);
    expect(changed.body.children.map(({ name, text }) => (name === 'certificate' ? name : `${name} ${text}`))).toEqual([
      'callbackUrl https://a.example/?x=1&y=2',
      'certificate',
      'isPkceRequired true',
      'label A',
    ]);
  });

  it('in a connected app, as base64 of the whole file', async () => {
    const [{ certificate }] = await pairs;
    const holder = body(
      '<ConnectedApp><label>A</label><oauthConfig><certificate>old</certificate><consumerKey>3MVG9</consumerKey><scopes>Api</scopes>' +
        '<scopes>Web</scopes></oauthConfig><startUrl></startUrl></ConnectedApp>',
    );
    const changed = withCertificate({ type: 'ConnectedApp', fullName: 'A', body: holder }, certificate);
    const config = changed.body.children.find(({ name }) => name === 'oauthConfig');
    expect(changed.body.children.map(({ name }) => name)).toEqual(['label', 'oauthConfig']);
    expect(config?.children.map(({ name }) => name)).toEqual(['certificate', 'scopes', 'scopes']);
    expect(Buffer.from(config?.children[0]?.text ?? '', 'base64').toString()).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
    expect(certificateIn(changed.body)?.raw).toEqual(new X509Certificate(certificate).raw);
  });
});

it('takes a kept pair only when it is whole, and the key is that of the certificate', async () => {
  const [one, other] = await pairs;
  const privateKey = String(one.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const pair = { privateKey, certificate: one.certificate, startedAt: new Date('2026-11-24T12:00:00.000Z') };
  expect(parseKeyPair(formatKeyPair(pair))).toEqual(pair);
  expect(parseKeyPair(formatKeyPair({ ...pair, certificate: other.certificate }))).toBeNull();
  for (const name of ['privateKey', 'certificate', 'startedAt']) {
    expect(parseKeyPair(JSON.stringify({ ...JSON.parse(formatKeyPair(pair)), [name]: 'x' }))).toBeNull();
    expect(parseKeyPair(JSON.stringify({ ...JSON.parse(formatKeyPair(pair)), [name]: undefined }))).toBeNull();
  }
  fc.assert(fc.property(fc.anything(), (value) => parseKeyPair(JSON.stringify(value) ?? '') === null));
});
