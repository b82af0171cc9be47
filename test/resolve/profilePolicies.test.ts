import { problemsOf, resolveOne, warningsOf } from './projectOf.ts';

const HEAD = 'label: Sync\nowner: team@acme.example\n';
const AT = 'integration-users/sync.yaml';

function policiesOf(profile: string) {
  const resolved = resolveOne(`${HEAD}profile: ${profile}`).profile;
  if (resolved.kind !== 'generated') throw new Error('An existing profile has none.');
  return { passwordPolicy: resolved.passwordPolicy, session: resolved.session };
}

function files(rest: string) {
  return { [AT]: `${HEAD}${rest}`, 'environments/prod.yaml': '{}' };
}

describe('policies of a profile', () => {
  it('are none when none are written, and whole when one key is', () => {
    expect(policiesOf('{}')).toEqual({ passwordPolicy: null, session: null });
    expect(policiesOf('{ passwordPolicy: {}, session: {} }')).toEqual({
      passwordPolicy: {
        minimumLength: 8,
        complexity: 'letters-and-numbers',
        expirationDays: 90,
        history: 3,
        maxAttempts: 10,
        lockoutMinutes: 15,
        keptForADay: false,
        answerMayHoldPassword: false,
        answerHidden: false,
      },
      session: { timeoutMinutes: 120, securityLevel: null },
    });
  });

  it.each([
    ['15 minutes', 15],
    ['90 minutes', 90],
    ['1 hour', 60],
    ['12 hours', 720],
    ['24 hours', 1440],
  ])('have a timeout of %s', (timeout, minutes) => {
    expect(policiesOf(`{ session: { timeout: ${timeout} } }`).session?.timeoutMinutes).toBe(minutes);
  });

  it.each([
    ['expiration: never', { expirationDays: null }],
    ['expiration: 30 days', { expirationDays: 30 }],
    ['history: none, expiration: never', { history: 0 }],
    ['history: 1 password', { history: 1 }],
    ['maxAttempts: unlimited', { maxAttempts: null }],
    ['lockout: until-reset', { lockoutMinutes: null }],
    ['minimumLength: 50 characters', { minimumLength: 50 }],
  ])('read %s', (written, expected) => {
    expect(policiesOf(`{ passwordPolicy: { ${written} } }`).passwordPolicy).toMatchObject(expected);
  });

  it('keep a history where passwords expire', () => {
    expect(problemsOf(files('profile: { passwordPolicy: { history: none } }'))).toEqual([
      `${AT}:3:39 profile.passwordPolicy.history | Passwords that expire after 90 days need a history. | Write a number of passwords, such as "3 passwords", or "expiration: never".`,
    ]);
  });

  it('warn of a session level that no server has', () => {
    const high = 'profile: { session: { securityLevel: high-assurance } }';
    expect(warningsOf(files(high))).toEqual([
      `${AT}:3:38 profile.session.securityLevel | A login without a person has no session of high assurance; the org may refuse every login of this user. | Write "standard", or leave it out.`,
    ]);
    expect(warningsOf(files(`${high}\napp: none`))).toEqual([]);
  });

  it('belong to a generated profile', () => {
    expect(problemsOf(files('profile: { use: Shared, session: { timeout: 1 hour } }'))).toEqual([
      `${AT}:3:25 profile.session | "session" describes a profile to generate, and "use" takes an existing one as it is. | Remove "session", or remove "use".`,
    ]);
    expect(
      problemsOf({
        [AT]: `${HEAD}profile: { passwordPolicy: {}, session: {} }`,
        'environments/prod.yaml': 'overrides: { all: { profile: { use: Shared } } }',
      }),
    ).toEqual([]);
  });
});
