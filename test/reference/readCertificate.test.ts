import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCertificate } from '../../generator/reference/certificate/readCertificate.ts';
import { type CertificateFixture, makeCertificate } from './certificateFixtures.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
let root: string;
let fixture: CertificateFixture;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'certificate-'));
  fixture = await makeCertificate();
});
afterAll(() => rm(root, { recursive: true }));

async function read(contents: string | Buffer, now = NOW) {
  await writeFile(join(root, 'a.crt'), contents);
  return readCertificate({ root, path: 'a.crt', now });
}

async function messages(contents: string | Buffer, now = NOW): Promise<string> {
  const result = await read(contents, now);
  return result.kind === 'wrong' ? result.messages.join('; ') : result.kind;
}

describe('readCertificate', () => {
  it('reads every form that people have, and gives the two forms that metadata has', async () => {
    const { der, pem } = fixture;
    const body = der.toString('base64');
    const forms: (string | Buffer)[] = [
      der,
      pem,
      pem.replaceAll('\n', '\r\n'),
      `\ufeff${pem}`,
      `Certificate:\n    Data: a dump\n${pem}`,
      body,
      body.match(/.{1,76}/g)!.join('\n'),
      Buffer.from(pem).toString('base64'),
    ];
    const lines = body.match(/.{1,64}/g)!.join('\n');

    for (const form of forms) {
      expect(await read(form)).toEqual({
        kind: 'certificate',
        certificate: {
          file: 'a.crt',
          base64Der: lines,
          base64Pem: Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`).toString(
            'base64',
          ),
          validFrom: '2026-01-01',
          validTo: '2027-01-01',
          notes: [],
        },
      });
    }
  });

  it('gives forms that are a certificate again', async () => {
    const result = await read(fixture.der);
    const certificate = result.kind === 'certificate' ? result.certificate : null;

    expect(new X509Certificate(Buffer.from(certificate!.base64Der, 'base64')).raw).toEqual(fixture.der);
    expect(new X509Certificate(Buffer.from(certificate!.base64Pem, 'base64')).raw).toEqual(fixture.der);
  });

  it('refuses a private key in any form and beside a certificate, and never shows it', async () => {
    const { pem, privateKeyPem, privateKeyDer } = fixture;
    const key = createPrivateKey(privateKeyPem);
    const forms: (string | Buffer)[] = [
      privateKeyPem,
      pem + privateKeyPem,
      privateKeyPem + pem,
      privateKeyDer,
      privateKeyDer.toString('base64'),
      Buffer.from(privateKeyPem).toString('base64'),
      key.export({ format: 'pem', type: 'pkcs1' }).toString(),
      key.export({ format: 'der', type: 'pkcs1' }),
      key.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'secret' }).toString(),
      key.export({ format: 'der', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'secret' }),
    ];

    for (const form of forms) {
      expect(await messages(form)).toBe(
        'holds a private key, which never belongs into the project; take it for disclosed and make a new one',
      );
    }
  });

  it.each([
    ['an empty file', ''],
    ['words', 'not a certificate at all'],
    ['base64 of something else', Buffer.from('hello, world').toString('base64')],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n'],
    ['a damaged certificate', '-----BEGIN CERTIFICATE-----\nMIIDkTCCAnmgAwIBAgIU\n-----END CERTIFICATE-----\n'],
    ['blanks without an end', ' '.repeat(60_000)],
    ['bytes', Buffer.from([0x30, 0x82, 0x01, 0x02, 0xff])],
  ])('refuses %s', async (_, contents) => {
    expect(await messages(contents)).toBe('holds no X.509 certificate in PEM, DER or base64 form');
  });

  it('refuses a chain', async () => {
    expect(await messages(fixture.pem + fixture.pem)).toContain('more than one certificate');
  });

  it('refuses keys that Salesforce does not take, and certificates that are too large or over', async () => {
    const [weak, elliptic, large] = await Promise.all([
      makeCertificate({ modulusLength: 1024 }),
      makeCertificate({ algorithm: 'EC' }),
      makeCertificate({ subjectLength: 1400 }),
    ]);

    expect(await messages(weak.pem)).toBe('has an RSA key of 1024 bits, the least is 2048');
    expect(await messages(elliptic.pem)).toBe('has a key of type ec, Salesforce takes RSA only');
    expect(await messages(large.der)).toMatch(/^is \d+ bytes in PEM form, Salesforce takes at most 4096$/);
    expect(await messages(fixture.pem, new Date('2027-01-02T00:00:00Z'))).toBe('expired on 2027-01-01');
    expect(await messages(weak.pem, new Date('2030-01-01T00:00:00Z'))).toMatch(/1024 bits.*; expired on/);
  });

  it('takes a certificate that is not valid yet, and says so', async () => {
    const result = await read(fixture.pem, new Date('2025-12-31T00:00:00Z'));

    expect(result).toMatchObject({
      kind: 'certificate',
      certificate: { notes: ['a.crt is not valid before 2026-01-01T00:00:00.000Z; logins fail until then.'] },
    });
  });

  it('reads nothing outside of the project, and nothing that is not a file', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'a.crt'), fixture.pem);
    await symlink(join(outside, 'a.crt'), join(root, 'link.crt'));
    await symlink(outside, join(root, 'folder-link'));
    await mkdir(join(root, 'folder.crt'));
    execFileSync('mkfifo', [join(root, 'pipe.crt')]);
    await writeFile(join(root, 'huge.crt'), 'A'.repeat(70_000));
    const wrong = async (path: string) => {
      const result = await readCertificate({ root, path, now: NOW });
      return result.kind === 'wrong' ? result.messages : result.kind;
    };

    for (const path of [
      `../${outside.split('/').at(-1)}/a.crt`,
      join(outside, 'a.crt'),
      'link.crt',
      'folder-link/a.crt',
      '.',
      'a\0.crt',
    ]) {
      expect(await wrong(path)).toEqual(['lies outside of the project']);
    }
    expect(await wrong('folder.crt')).toEqual(['is not a file']);
    expect(await wrong('pipe.crt')).toEqual(['is not a file']);
    expect(await wrong('huge.crt')).toEqual(['is larger than 65536 bytes, a certificate has at most 4096']);
    expect(await wrong('gone.crt')).toBe('missing');
    expect(await wrong('a.crt/gone.crt')).toBe('missing');
    await rm(outside, { recursive: true });
  });
});
