import { readPolicy } from '../../generator/policy/readPolicy.ts';
import { CREDENTIAL_FINDINGS, type CredentialFinding } from '../../generator/status/credentialFinding.ts';
import { credentialFindings } from '../../generator/status/credentialFindings.ts';
import type { CredentialState, StagedSet } from '../../generator/status/credentialState.ts';
import { certificateOf, NOW, orgAppOf, secretStateOf, stateOf, storedOf, tell, untold } from './support/stateOf.ts';

const POLICY = readPolicy(null);
const WITH_AGE = { ...POLICY, limits: { ...POLICY.limits, secretDays: 90 } };

const find = (state: CredentialState, policy = POLICY) => credentialFindings([state], policy, NOW);
const short = (findings: readonly CredentialFinding[]) => findings.map(({ severity, name }) => `${severity} ${name}`);
const fileOf = (certificate: ReturnType<typeof certificateOf>) => ({
  path: 'reference/certificates/erp-order-sync.prod.crt',
  certificate,
  problem: '',
});
const ending = (validTo: string) => {
  const certificate = certificateOf({ validTo });
  return stateOf({ file: fileOf(certificate), orgApp: orgAppOf(certificate) });
};
const absent = (sink: 'vault' | 'file') =>
  storedOf({
    sink,
    keyAndFile: null,
    keyAndOrg: null,
    login: null,
    secrets: [
      { kind: 'login', place: 'kv/a', variable: 'SF_LOGIN_A', state: 'absent', reason: '' },
      { kind: 'private-key', place: 'kv/b', variable: 'SF_PRIVATE_KEY_A', state: 'absent', reason: '' },
      { kind: 'rotation', place: 'kv/c', variable: 'SF_ROTATION_A', state: 'absent', reason: '' },
    ],
  });
const staged = (parts: Partial<StagedSet>): CredentialState['staged'] =>
  tell([{ state: 'Rotated', created: null, expires: '2027-06-20T00:00:00.000Z', isInUse: false, ...parts }]);
const journal = (isFinished: boolean, madeAt: string | null = null) => ({
  journal: { startedAt: '2027-05-30T09:00:00.000Z', lastStep: 'store', isFinished, madeAt },
  secondApp: null,
});
const idleSince = (time: string, maxIdleDays: number | null) =>
  stateOf({ maxIdleDays, lastLogin: tell({ time, application: 'ERP Order Sync', type: 'Remote Access 2.0' }) });

it.each([
  ['a key pair', stateOf(), POLICY],
  ['a consumer secret', secretStateOf(), POLICY],
  [
    'a key younger than the limit',
    ending('2028-01-01T00:00:00.000Z'),
    { ...POLICY, limits: { ...POLICY.limits, secretDays: 151 } },
  ],
  [
    'an integration without app',
    stateOf({ flow: null, app: null, file: null, orgApp: tell(null), stored: untold, lastLogin: tell(null) }),
    WITH_AGE,
  ],
])('finds nothing in %s that is in order', (_, state, policy) => {
  expect(find(state, policy)).toEqual([]);
});

it('finds nothing in what nobody told', () => {
  const nothing = { orgApp: untold, stored: untold, staged: untold, lastLogin: untold, lastToken: untold };
  expect(find(stateOf(nothing))).toEqual([]);
  expect(find(secretStateOf(nothing), WITH_AGE)).toEqual([]);
});

const CASES: readonly (readonly [string, CredentialState, string, string, typeof POLICY])[] = [
  [
    'an expired certificate',
    ending('2027-06-01T11:59:59.000Z'),
    'error certificate-expired',
    'The certificate expired on 2027-06-01: logins fail.',
    POLICY,
  ],
  [
    'one that ends today',
    ending('2027-06-01T12:00:01.000Z'),
    'warning certificate-expiring',
    'The certificate ends on 2027-06-01, today.',
    POLICY,
  ],
  [
    'one that ends tomorrow',
    ending('2027-06-02T00:00:00.000Z'),
    'warning certificate-expiring',
    'The certificate ends on 2027-06-02, in 1 day.',
    POLICY,
  ],
  [
    'one that ends in 30 days',
    ending('2027-07-01T23:00:00.000Z'),
    'warning certificate-expiring',
    'The certificate ends on 2027-07-01, in 30 days.',
    POLICY,
  ],
  [
    'a file older than what the org has',
    stateOf({ orgApp: orgAppOf(certificateOf({ fingerprint: 'BB:02', validFrom: '2027-05-01T00:00:00.000Z' })) }),
    'error certificate-not-committed',
    'The org’s app has a newer certificate (of 2027-05-01) than reference/certificates/erp-order-sync.prod.crt (of 2027-01-01): the next deployment would put the old one back, and logins would fail.',
    POLICY,
  ],
  [
    'a file newer than what the org has',
    stateOf({ orgApp: orgAppOf(certificateOf({ fingerprint: 'BB:02', validFrom: '2026-05-01T00:00:00.000Z' })) }),
    'warning certificate-out-of-step',
    'reference/certificates/erp-order-sync.prod.crt is not the certificate that the org’s app has, and is newer.',
    POLICY,
  ],
  [
    'a key of neither certificate',
    stateOf({ stored: storedOf({ keyAndFile: 'strangers', keyAndOrg: 'strangers' }) }),
    'error key-mismatch',
    'The private key is not the one that the certificate of the app is for: logins fail.',
    POLICY,
  ],
  [
    'a key that is none',
    stateOf({ orgApp: untold, stored: storedOf({ keyAndFile: 'unreadable', keyAndOrg: null }) }),
    'error key-mismatch',
    'What is stored as the private key is no RSA private key.',
    POLICY,
  ],
  [
    'a key that is in use for long',
    stateOf(),
    'warning secret-due',
    'The private key is in use for 151 days, the limit is 90.',
    WITH_AGE,
  ],
  [
    'a secret that a rotation made long ago',
    secretStateOf({ rotation: journal(true, '2027-02-01T00:00:00.000Z') }),
    'warning secret-due',
    'The consumer secret is in use for 120 days, the limit is 90.',
    WITH_AGE,
  ],
  [
    'a secret of unknown age in an old app',
    secretStateOf(),
    'info secret-due',
    'The age of the consumer secret is not known; it may be as old as its app, 151 days, and the limit is 90.',
    WITH_AGE,
  ],
  [
    'a rotation that its journal has open',
    stateOf({ rotation: journal(false) }),
    'warning rotation-unfinished',
    'A rotation was begun and is not finished: its journal says it began on 2027-05-30, the last step done is store.',
    POLICY,
  ],
  [
    'a rotation that left something in sink and org',
    stateOf({
      rotation: { journal: null, secondApp: 'Erp_Order_Sync_Rotation' },
      stored: storedOf({ hasRotation: true }),
    }),
    'warning rotation-unfinished',
    'A rotation was begun and is not finished: the sink keeps the new credential of a rotation; the org has the second app Erp_Order_Sync_Rotation.',
    POLICY,
  ],
  [
    'a former secret that still works',
    secretStateOf({ staged: staged({}) }),
    'warning second-credential-left',
    'The former consumer key and secret still log in until 2027-06-20.',
    POLICY,
  ],
  [
    'a staged secret without rotation',
    secretStateOf({ staged: staged({ state: 'Active', expires: null }) }),
    'warning second-credential-left',
    'A staged consumer key and secret log in, and no rotation is under way.',
    POLICY,
  ],
  [
    'a login document of another app',
    stateOf({ stored: storedOf({ login: { differs: ['tokenEndpoint', 'consumerKey'], usesKeyOf: 'other' } }) }),
    'warning login-out-of-date',
    'The login document is out of date: the token endpoint is another, the app has another consumer key.',
    POLICY,
  ],
  [
    'silence beyond what is expected',
    idleSince('2027-05-16T23:59:59.000Z', 14),
    'warning unused-credential',
    'It was last used on 2027-05-16, 16 days ago; monitoring.expect.maxIdle is 14 days.',
    POLICY,
  ],
  [
    'silence of a quarter',
    idleSince('2027-03-02T10:00:00.000Z', null),
    'info unused-credential',
    'It was last used on 2027-03-02, 91 days ago.',
    POLICY,
  ],
  [
    'an old app that nobody used',
    stateOf({ lastLogin: tell(null) }),
    'info unused-credential',
    'There is no login in the six months that the login history keeps, and the app is 151 days old.',
    POLICY,
  ],
  [
    'a certificate that is not there',
    stateOf({
      file: { path: 'reference/a.crt', certificate: null, problem: 'does not exist' },
      stored: storedOf({ keyAndFile: null }),
    }),
    'warning credential-missing',
    'reference/a.crt does not exist.',
    POLICY,
  ],
  [
    'an app that is not there',
    stateOf({ orgApp: tell(null) }),
    'warning credential-missing',
    'The org has no app Erp_Order_Sync that this user may read.',
    POLICY,
  ],
  [
    'an app without certificate',
    stateOf({ orgApp: orgAppOf(null) }),
    'warning credential-missing',
    'The app Erp_Order_Sync has no certificate in the org: logins fail.',
    POLICY,
  ],
  [
    'a key that is nowhere',
    stateOf({ stored: absent('vault') }),
    'warning credential-missing',
    'The private key is not there (kv/a, kv/b), and SF_LOGIN_A and SF_PRIVATE_KEY_A are not set.',
    POLICY,
  ],
];

it.each(CASES)('finds %s', (...[, state, what, message, policy]) => {
  const findings = find(state, policy);
  expect(short(findings)).toEqual([what]);
  expect(findings[0]).toMatchObject({
    message,
    integration: 'erp-order-sync',
    environment: 'prod',
    position: { file: 'integration-users/erp-order-sync.yaml', line: 62, column: 16 },
    keyPath: state.keyPath,
  });
  expect(findings[0]?.actions.join(' ')).toMatch(/\w/);
});

it('has a case for each name', () => {
  expect(new Set(CASES.map(([, , what]) => what.split(' ')[1]))).toEqual(new Set(CREDENTIAL_FINDINGS));
});

describe('what is in order all the same', () => {
  it.each([
    ['a certificate with 31 days', ending('2027-07-02T00:00:00.000Z')],
    [
      'a certificate of the file that the org does not have yet, while it is rotated',
      stateOf({
        orgApp: orgAppOf(certificateOf({ fingerprint: 'BB:02', validFrom: '2026-05-01T00:00:00.000Z' })),
        rotation: journal(false),
      }),
      'rotation-unfinished',
    ],
    ['a key that fits the org alone', stateOf({ stored: storedOf({ keyAndFile: 'strangers' }) })],
    ['an expired staged secret', secretStateOf({ staged: staged({ state: 'Expired' }) })],
    [
      'a staged secret during a rotation',
      secretStateOf({ staged: staged({ state: 'Active' }), rotation: journal(false) }),
      'rotation-unfinished',
    ],
    [
      'a rotation that has but to revoke',
      secretStateOf({ staged: staged({}), rotation: journal(false, '2027-05-30T09:00:00.000Z') }),
      'second-credential-left',
    ],
    [
      'a rotation of a set that somebody else staged, and that has but to revoke',
      secretStateOf({ staged: staged({}), rotation: journal(false) }),
      'second-credential-left',
    ],
    ['a finished rotation', stateOf({ rotation: journal(true) })],
    ['14 days of silence where 14 are expected', idleSince('2027-05-18T00:00:00.000Z', 14)],
    ['90 days of silence', idleSince('2027-03-03T10:00:00.000Z', null)],
    [
      'a new app that nobody used',
      stateOf({
        lastLogin: tell(null),
        orgApp: tell({ created: '2027-05-01T00:00:00.000Z', isRead: true, certificate: certificateOf() }),
      }),
    ],
    ['no login, and nobody told of logins', stateOf({ lastLogin: untold })],
    [
      'a recent use of a token',
      stateOf({ lastLogin: tell(null), lastToken: tell({ time: '2027-05-30T00:00:00.000Z', uses: 3 }) }),
    ],
    [
      'a key in a variable',
      stateOf({
        stored: storedOf({
          secrets: [{ kind: 'login', place: '', variable: 'SF_LOGIN_A', state: 'in-variable', reason: '' }],
        }),
      }),
    ],
    [
      'a sink that does not answer',
      stateOf({
        stored: storedOf({
          secrets: [{ kind: 'login', place: '', variable: 'SF_LOGIN_A', state: 'unreadable', reason: 'sealed' }],
        }),
      }),
    ],
  ] as const)('%s', (...[, state, other]) => {
    expect(find(state).map(({ name }) => name)).toEqual(other === undefined ? [] : [other]);
  });

  it('tells of a file that is elsewhere, and does not count it', () => {
    expect(short(find(stateOf({ stored: absent('file') })))).toEqual(['info credential-missing']);
  });
});

it('takes the certificate of the org before that of the file', () => {
  const orgApp = orgAppOf(
    certificateOf({ fingerprint: 'BB:02', validFrom: '2026-01-01T00:00:00.000Z', validTo: '2027-05-01T00:00:00.000Z' }),
  );
  expect(short(find(stateOf({ orgApp })))).toEqual(['error certificate-expired', 'warning certificate-out-of-step']);
});

it('takes severities from the policy where lint has a rule of that name', () => {
  const state = ending('2027-06-10T00:00:00.000Z');
  const severities = (severity: 'error' | 'off') => ({
    ...POLICY,
    severities: new Map([['certificate-expiring', severity]]),
  });
  expect(short(find(state, severities('error')))).toEqual(['error certificate-expiring']);
  expect(find(state, severities('off'))).toEqual([]);
});

it('orders what it finds by environment and integration', () => {
  const expired = ending('2027-01-01T00:00:00.000Z');
  const states = [
    { ...expired, environment: 'uat', integration: 'a' },
    { ...expired, environment: 'prod', integration: 'b' },
    { ...expired, environment: 'prod', integration: 'a' },
  ];
  const order = credentialFindings(states, POLICY, NOW).map(
    ({ environment, integration }) => environment + integration,
  );
  expect(order).toEqual(['proda', 'prodb', 'uata']);
});

it('sends nobody to a command that would refuse: what is there is looked at first', () => {
  const actionsOf = (state: CredentialState) => find(state).flatMap(({ actions }) => actions);
  const broken = (problem: string) => stateOf({ file: { path: 'reference/a.crt', certificate: null, problem } });
  const create = 'npm run credentials -- create --env prod --only erp-order-sync';
  expect(actionsOf(broken('does not exist'))).toEqual([create]);
  expect(actionsOf(broken('holds no certificate'))).toEqual([
    `Take reference/a.crt from version control again; or delete it, and make one for the key that is there: ${create}`,
  ]);
  const login = (differs: readonly ['document'] | readonly ['username']) =>
    stateOf({ stored: storedOf({ login: { differs, usesKeyOf: null } }) });
  const collect = 'npm run credentials -- collect --env prod --only erp-order-sync';
  expect(actionsOf(login(['username']))).toEqual([collect]);
  expect(actionsOf(login(['document']))).toEqual([
    `Look at it. When nobody needs it, delete it there, then: ${collect}`,
  ]);
});
