import fc from 'fast-check';
import { redactSecrets } from '../../generator/cli/redactSecrets.ts';
import { createKey } from '../../generator/oauth/createKey.ts';
import { formatLoginDocument } from '../../generator/oauth/formatLoginDocument.ts';
import { rememberSecrets } from '../../generator/org/rememberSecrets.ts';
import { createSecretIndex } from '../../generator/shared/createSecretIndex.ts';
import { openSink } from '../../generator/sinks/openSink.ts';

const SECRET = 'planted+secret/of$1the&"sink"';
const LOGIN = {
  tokenEndpoint: 'https://acme.my.salesforce.com/x',
  username: 'orders@acme.example',
  consumerKey: '3MVG9.orders',
};

let key: string;
beforeAll(async () => {
  key = await createKey();
});

/** The lines of a key that tell something of it. */
const linesOf = (pem: string) => pem.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-----'));

const hiding = (...values: readonly string[]) => {
  const index = createSecretIndex();
  for (const value of values) index.add(value);
  return index.hide;
};

describe('a text', () => {
  const encoded: readonly [string, (secret: string) => string][] = [
    ['as it is', (secret) => secret],
    ['in JSON', (secret) => JSON.stringify(secret)],
    ['in a URL', (secret) => encodeURIComponent(secret)],
    ['in hexadecimal', (secret) => Buffer.from(secret).toString('hex')],
    ['in capital hexadecimal', (secret) => Buffer.from(secret).toString('hex').toUpperCase()],
    ['in base64', (secret) => Buffer.from(secret).toString('base64')],
    ['in base64 with something before it', (secret) => Buffer.from(`3MVG9.k:${secret}`).toString('base64')],
    ['in base64 with something around it', (secret) => Buffer.from(`{"a":"${secret}"}`).toString('base64')],
    ['in base64url', (secret) => Buffer.from(secret).toString('base64url')],
    ['cut off', (secret) => secret.slice(0, -2)],
  ];

  it.each(encoded)('shows no secret %s', (_, encode) => {
    const shown = hiding(SECRET)(`before ${encode(SECRET)} after`);
    expect(shown).toMatch(/^before .{0,20}\[hidden\].{0,8} after$/);
  });

  it('shows no key, whole or by line, wrapped up or not', () => {
    const hide = hiding(key);
    for (const text of [key, JSON.stringify({ key }), key.replaceAll('\n', ''), key.replaceAll('\n', '\\n')]) {
      expect(linesOf(key).filter((line) => hide(text).includes(line))).toEqual([]);
    }
    const [, , line = ''] = key.split('\n');
    expect(hide(`it begins with ${line} and so on`)).toBe('it begins with [hidden] and so on');
  });

  it('shows no key of a variable with written line breaks', () => {
    const shown = hiding(key.replaceAll('\n', '\\n'))(key);
    expect(linesOf(key).filter((line) => shown.includes(line))).toEqual([]);
  });

  it('shows of a login what is no secret', () => {
    const documents = [
      formatLoginDocument({ ...LOGIN, flow: 'client-credentials', consumerSecret: SECRET }),
      formatLoginDocument({ ...LOGIN, flow: 'jwt-bearer', privateKey: key }),
    ];
    const shown = hiding(...documents)(documents.join('\n') + SECRET);
    expect(shown).not.toContain('planted');
    expect(linesOf(key).filter((line) => shown.includes(line))).toEqual([]);
    for (const open of Object.values(LOGIN)) expect(shown).toContain(open);
  });

  it('hides what overlaps as one', () => {
    expect(hiding('abcdefgh12', 'efgh12345678')('<abcdefgh12345678>')).toBe('<[hidden]>');
  });

  it.each(['root', 'production', 'Production', '20261124', '', ' ', '       root ', '\n\n'])(
    'is not garbled by %j, which is no secret that anybody would be kept out by',
    (value) => {
      const text = 'root production Production 20261124         \n\n';
      expect(hiding(value)(text)).toBe(text);
    },
  );

  it('keeps none of any secret, whatever is around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 20 }), fc.string(), (before, secret, after) => {
        fc.pre(secret.trim().length >= 20);
        expect(hiding(secret)(`${before}${secret}${after}`)).not.toContain(secret.trim());
      }),
    );
  });

  it('is the same when nothing of it is secret', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(hiding('hunter2hunter2')(text)).toBe(text)));
  });
});

describe('what is printed', () => {
  it.each([
    'VAULT_TOKEN',
    'VAULT_SECRET_ID',
    'VAULT_JWT',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'GH_TOKEN',
    'SF_CLIENT_SECRET_ORDERS',
    'SF_PRIVATE_KEY_ORDERS',
    'SF_PASSWORD_ORDERS',
    'SF_ROTATION_ORDERS',
    'SF_LOGIN_ORDERS',
  ])('holds nothing of the variable %s', (variable) => {
    expect(redactSecrets(`it was ${SECRET}!`, { [variable]: SECRET })).toBe('it was [hidden]!');
  });

  it('may hold where people log in', () => {
    const text = 'https://login.salesforce.com';
    expect(redactSecrets(text, { SF_LOGIN_URL: text })).toBe(text);
  });

  it('holds no token of Vault', () => {
    expect(redactSecrets('denied: hvs.CAESIJqPlantedPlantedPlanted', {})).toBe('denied: [hidden]');
  });

  it('holds no key that this process made', async () => {
    const made = await createKey(2048);
    const shown = redactSecrets(linesOf(made).join(' '), {});
    expect(linesOf(made).filter((line) => shown.includes(line))).toEqual([]);
  });

  it('holds nothing that went through a sink', async () => {
    const text = 'storedInTheSink0123456789';
    const program = [process.execPath, '-e', `console.log('${text}')`];
    const sink = await openSink({ type: 'command', write: ['false'], read: program }, 'prod', {
      projectRoot: process.cwd(),
      processEnvironment: { PATH: process.env['PATH'] },
      signal: new AbortController().signal,
    });
    const name = { environment: 'prod', integration: 'orders', kind: 'client-secret' } as const;
    expect(await sink.read(name)).toMatchObject({ kind: 'found' });
    await sink.write(name, 'toBeWritten0123456789', { kind: 'absent', revision: null }).catch(() => undefined);
    expect(redactSecrets(`${text} toBeWritten0123456789`, {})).toBe('[hidden] [hidden]');
  });

  it.each([
    ['{"id":"1","key":"3MVG9.k","secret":"answer-with-secret-1"}', 'answer-with-secret-1'],
    ['{"access_token" : "opaque-token-of-an-org","scope":"api"}', 'opaque-token-of-an-org'],
    ['<a><sessionId>session-by-soap-login</sessionId><b/></a>', 'session-by-soap-login'],
    ['<sf:sessionId>session-with-prefix</sf:sessionId>', 'session-with-prefix'],
    ['{"NewPassword":"Xy12-new-password"}', 'Xy12-new-password'],
  ])('holds nothing secret of the answer %s', (answer, secret) => {
    rememberSecrets(answer);
    expect(redactSecrets(`it was ${secret}!`, {})).toBe('it was [hidden]!');
  });
});
