import fc from 'fast-check';
import { withoutSecret } from '../../generator/sinks/withoutSecret.ts';

const secrets = fc.stringMatching(/^[A-Za-z0-9+/=_-]{8,200}$/);
const around = fc.string({ maxLength: 20 }).map((text) => text.replaceAll('\n', ' '));

const FORMS: readonly [string, (secret: string) => string][] = [
  ['as it is', (secret) => secret],
  ['in hexadecimal', (secret) => Buffer.from(secret).toString('hex')],
  ['in a URL', encodeURIComponent],
  ['in JSON', (secret) => JSON.stringify({ value: secret })],
];

it.each(FORMS)('shows nothing of a secret that is quoted %s', (_, form) => {
  fc.assert(
    fc.property(secrets, around, around, (secret, before, after) => {
      const told = withoutSecret(`fine\n${before}${form(secret)}${after}\nfine`, secret);
      expect(told).toBe('fine\n[a line that quotes the secret]\nfine');
    }),
  );
});

it('shows nothing of a secret in base64, wherever in the text it stood', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9+/=_-]{16,200}$/), around, (secret, before) => {
      const told = withoutSecret(Buffer.from(`${before}${secret}`).toString('base64'), secret);
      expect(told).toBe('[a line that quotes the secret]');
    }),
  );
});

it('shows no piece of eight characters, also where a program cuts a secret', () => {
  fc.assert(
    fc.property(secrets, fc.nat(), (secret, cut) => {
      const start = cut % (secret.length - 7);
      expect(withoutSecret(`… ${secret.slice(start, start + 8)} …`, secret)).not.toContain(
        secret.slice(start, start + 8),
      );
    }),
  );
});

it('leaves what has nothing to do with the secret', () => {
  const said = 'error: not logged in\n  try: gh auth login';
  expect(withoutSecret(said, '-----BEGIN PRIVATE KEY-----\nMIIEvQ0123456789\n-----END PRIVATE KEY-----\n')).toBe(said);
  expect(withoutSecret(said, '')).toBe(said);
});

it('hides of a login document key and secret, and neither user nor place', () => {
  const login = (secret: object) =>
    JSON.stringify({
      flow: 'jwt-bearer',
      username: 'web-lead-intake@acme.example',
      consumerKey: '3MVG9.key',
      ...secret,
    });
  const place = '"az set --name sf-prod-web-lead-intake-login" ended with exit code 1';
  const secret = login({ consumerSecret: 'PLANTED0123456789' });
  expect(withoutSecret(`${place}\nbad: ${secret}\nNTED0123`, secret)).toBe(
    `${place}\n[a line that quotes the secret]\n[a line that quotes the secret]`,
  );
  const key = login({ privateKey: '-----BEGIN PRIVATE KEY-----\nMIIEvQ0123456789\n-----END PRIVATE KEY-----\n' });
  expect(withoutSecret(`${place}\nvQ012345\n${Buffer.from(key).toString('base64')}`, key)).toBe(
    `${place}\n[a line that quotes the secret]\n[a line that quotes the secret]`,
  );
  expect(withoutSecret('{"unknown":"document"}', '{"unknown":"document"}')).toBe('[a line that quotes the secret]');
});

it('hides short secrets as a whole', () => {
  expect(withoutSecret('wrong: abc12\nok', 'abc12')).toBe('[a line that quotes the secret]\nok');
});
