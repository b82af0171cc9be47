import { createPublicKey } from 'node:crypto';
import { decideLogin } from '../../generator/oauth/collect/decideLogin.ts';
import type { LoginFacts } from '../../generator/oauth/collect/loginFacts.ts';
import { createCertificate } from '../../generator/oauth/createCertificate.ts';
import { createKey } from '../../generator/oauth/createKey.ts';
import { formatLoginDocument } from '../../generator/oauth/formatLoginDocument.ts';
import type { LoginDocument } from '../../generator/oauth/loginDocument.ts';
import type { StoredSecret } from '../../generator/sinks/secretSink.ts';

const ORIGIN = 'https://acme.my.salesforce.com';
const tokenEndpoint = `${ORIGIN}/services/oauth2/token`;
const username = 'leads@acme.example';
const absent: StoredSecret = { kind: 'absent', revision: null };
const found = (login: LoginDocument | string): StoredSecret => ({
  kind: 'found',
  value: typeof login === 'string' ? login : formatLoginDocument(login),
  revision: null,
});

const SECRET: LoginDocument & { readonly flow: 'client-credentials' } = {
  flow: 'client-credentials',
  tokenEndpoint,
  username,
  consumerKey: 'own',
  consumerSecret: 'PLANTED',
};

function facts(parts: Partial<LoginFacts> = {}): LoginFacts {
  return {
    integration: 'leads',
    environment: 'prod',
    expected: { flow: 'client-credentials', origin: ORIGIN, username },
    app: { type: 'external-client-app', name: 'Leads' },
    orgApp: { consumerKey: 'own', certificate: null },
    stored: absent,
    isRotating: false,
    otherKeys: new Set(),
    candidates: [],
    prefersCandidates: false,
    certificate: null,
    refusal: null,
    writesUnseen: false,
    ...parts,
  };
}

describe('client credentials', () => {
  it('writes what was found, with the consumer key of the org, and once', () => {
    const written = decideLogin(facts({ candidates: ['PLANTED', 'older'] }));
    expect(written).toEqual({ kind: 'write', login: SECRET, note: '' });
    expect(decideLogin(facts({ stored: found(SECRET), candidates: ['PLANTED'] }))).toMatchObject({
      outcome: 'unchanged',
    });
  });

  it('takes another order of keys in the text for the same login', () => {
    const { consumerSecret, ...rest } = SECRET;
    const stored = found(JSON.stringify({ consumerSecret, ...rest }));
    expect(decideLogin(facts({ stored }))).toMatchObject({ outcome: 'unchanged' });
  });

  it('keeps the stored secret of the same consumer key before a variable that may be old, unless a person asks', () => {
    const stored = found(SECRET);
    expect(decideLogin(facts({ stored, candidates: ['other'] }))).toMatchObject({ outcome: 'unchanged' });
    expect(decideLogin(facts({ stored, candidates: ['other'], prefersCandidates: true }))).toMatchObject({
      login: { consumerSecret: 'other' },
    });
  });

  it('does not put the stored secret beside another consumer key', () => {
    const stored = found({ ...SECRET, consumerKey: 'gone' });
    expect(decideLogin(facts({ stored }))).toMatchObject({ outcome: 'not-at-hand' });
    expect(decideLogin(facts({ stored, candidates: ['new'] }))).toMatchObject({ login: { consumerSecret: 'new' } });
  });

  it('says where the secret is, and what to switch on', () => {
    const refusal = 'FUNCTIONALITY_NOT_ENABLED: This feature is not currently enabled for this user.';
    const external = decideLogin(facts({ refusal }));
    expect(external).toMatchObject({
      outcome: 'not-at-hand',
      note: `The consumer secret of Leads is not at hand. ${refusal}`,
      actions: [
        expect.stringContaining(
          'Setup > External Client App Manager > Leads > Settings > OAuth Settings > Consumer Key and Secret. Set SF_CLIENT_SECRET_LEADS',
        ),
        expect.stringContaining('Setup > External Client App Settings'),
      ],
    });
    const connected = decideLogin(facts({ app: { type: 'connected-app', name: 'Leads' } }));
    expect(connected).toMatchObject({
      actions: [expect.stringContaining('Setup > App Manager > Leads > View > Manage Consumer Details')],
    });
  });
});

describe('a login that is there', () => {
  it.each<[string, Partial<LoginFacts>]>([
    ['a staged pair', { otherKeys: new Set(['staged']), stored: found({ ...SECRET, consumerKey: 'staged' }) }],
    ['a credential in the sink that waits', { isRotating: true, stored: found(SECRET) }],
    ['a rotation before its first login', { isRotating: true, candidates: ['PLANTED'] }],
    [
      'a sink that shows nothing, while a pair is staged',
      { otherKeys: new Set(['staged']), stored: { kind: 'unreadable', reason: 'x' }, writesUnseen: true },
    ],
  ])('is left to a rotation: %s', (_what, parts) => {
    const decision = decideLogin(facts({ candidates: ['other'], prefersCandidates: true, ...parts }));
    expect(decision).toMatchObject({ kind: 'leave', outcome: 'rotating', note: expect.stringContaining('A rotation') });
  });

  it('is written although a pair is staged when it is the app’s own', () => {
    const stored = found({ ...SECRET, consumerSecret: 'wrong' });
    expect(
      decideLogin(facts({ stored, otherKeys: new Set(['staged']), candidates: ['PLANTED'], prefersCandidates: true })),
    ).toMatchObject({ kind: 'write' });
  });

  it.each<[string, Partial<LoginDocument>, string]>([
    ['org', { tokenEndpoint: 'https://old.my.salesforce.com/services/oauth2/token' }, 'is for another org'],
    ['user', { username: 'former@acme.example' }, 'is for the user former@acme.example'],
  ])('is replaced when it is of another %s, its secret is not used, and that is said', (_what, parts, note) => {
    const stored = found({ ...SECRET, ...parts } as LoginDocument);
    expect(decideLogin(facts({ stored }))).toMatchObject({ outcome: 'not-at-hand' });
    expect(decideLogin(facts({ stored, candidates: ['new'] }))).toMatchObject({
      login: { ...SECRET, consumerSecret: 'new' },
      note: expect.stringContaining(note),
    });
  });

  it('is left alone when it is something else', () => {
    const decision = decideLogin(facts({ stored: found('hunter2'), candidates: ['PLANTED'] }));
    expect(decision).toMatchObject({ kind: 'leave', outcome: 'failed' });
    expect(JSON.stringify(decision)).not.toContain('hunter2');
    expect(decideLogin(facts({ stored: found(' \n'), candidates: ['PLANTED'] }))).toMatchObject({ kind: 'write' });
  });

  it('is written unseen only when a person asks', () => {
    const stored: StoredSecret = { kind: 'unreadable', reason: 'It gives nothing back.' };
    expect(decideLogin(facts({ stored, candidates: ['PLANTED'] }))).toMatchObject({
      outcome: 'not-seen',
      actions: [expect.stringMatching(/npm run credentials -- collect --env \S+ --only \S+$/)],
    });
    expect(decideLogin(facts({ stored, candidates: ['PLANTED'], writesUnseen: true }))).toMatchObject({
      kind: 'write',
    });
  });
});

describe('a private key', () => {
  const keys = Promise.all([createKey(2048), createKey(2048)]);
  const expected = { flow: 'jwt-bearer', origin: ORIGIN, username } as const;
  const certificateOf = (keyPem: string) =>
    createCertificate({ keyPem, integration: 'leads', environment: 'prod', now: new Date(), validityDays: 9 });
  const jwt = (privateKey: string): LoginDocument => ({
    flow: 'jwt-bearer',
    tokenEndpoint,
    username,
    consumerKey: 'own',
    privateKey,
  });

  it('is the one that the certificate speaks for, wherever it was found', async () => {
    const [one, two] = await keys;
    const certificate = await certificateOf(two);
    const decide = (parts: Partial<LoginFacts>) => decideLogin(facts({ expected, certificate, ...parts }));
    expect(decide({ candidates: ['none at all', one, two] })).toEqual({ kind: 'write', login: jwt(two), note: '' });
    expect(decide({ stored: found(jwt(two)), candidates: [one], prefersCandidates: true })).toMatchObject({
      outcome: 'unchanged',
    });
    expect(decide({ stored: found(jwt(one)), candidates: [two] })).toMatchObject({ login: jwt(two) });
    expect(decide({ candidates: [one] })).toMatchObject({
      outcome: 'not-at-hand',
      note: expect.stringContaining('none belongs to the certificate'),
    });
  });

  it('goes into the login as PKCS #8, so that other forms are no change', async () => {
    const [one] = await keys;
    const { createPrivateKey } = await import('node:crypto');
    const pkcs1 = createPrivateKey(one).export({ type: 'pkcs1', format: 'pem' }).toString();
    expect(createPublicKey(pkcs1).equals(createPublicKey(one))).toBe(true);
    expect(
      decideLogin(facts({ expected, stored: found(jwt(one)), candidates: [pkcs1], prefersCandidates: true })),
    ).toMatchObject({ outcome: 'unchanged' });
    const escaped = one.replaceAll('\n', '\\n');
    expect(decideLogin(facts({ expected, candidates: [escaped] }))).toMatchObject({ login: jwt(one) });
  });

  it('says where to run it when there is none', () => {
    expect(decideLogin(facts({ expected }))).toMatchObject({
      outcome: 'not-at-hand',
      actions: [expect.stringMatching(/SF_PRIVATE_KEY_LEADS.*create --env prod --only leads --force/)],
    });
  });
});
