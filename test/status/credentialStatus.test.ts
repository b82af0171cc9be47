import { jest } from '@jest/globals';
import { createKey } from '../../generator/oauth/createKey.ts';
import { formatLoginDocument } from '../../generator/oauth/formatLoginDocument.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import { readCredentialStates } from '../../generator/status/readCredentialStates.ts';
import { rotateStagedCredential } from '../../org-simulator/oauth/staged/rotateStagedCredential.ts';
import { stageCredential } from '../../org-simulator/oauth/staged/stageCredential.ts';
import { runCli } from '../commands/support/runCli.ts';
import { resolvedUserOf } from '../oauth/support/resolvedUserOf.ts';
import { CERTIFICATE, certificateFrom, type DeployedProject, deployedProject } from './support/deployedProject.ts';
import { foundIn, statusRun } from './support/statusRun.ts';

jest.setTimeout(30_000);

let deployed: DeployedProject;
beforeAll(async () => {
  deployed = await deployedProject();
});
beforeEach(() => {
  for (const [username, Application] of [
    ['erp-order-sync@acme.example', 'ERP Order Sync'],
    ['web-lead-intake@acme.example', 'Web Lead Intake'],
  ] as const) {
    deployed.logIn(username, {
      Application,
      LoginTime: '2027-05-28T10:00:00.000+0000',
    });
  }
});
afterEach(() => deployed.reset());
afterAll(() => deployed.stop());

const status = (options = {}, context = {}) => {
  const { project, org } = deployed;
  return statusRun({ project, org, options, context: { ...context } });
};
const only = async (integration: string, options = {}) => {
  const { project, org } = deployed;
  return statusRun({ project, org, only: [integration], options });
};
const loginOf = (parts = {}) =>
  formatLoginDocument({
    flow: 'jwt-bearer',
    tokenEndpoint: `${deployed.org.url}/services/oauth2/token`,
    username: 'erp-order-sync@acme.example',
    consumerKey: deployed.settingOf('Erp_Order_Sync', 'consumerKey'),
    privateKey: deployed.keyPem,
    ...parts,
  });
const LOGIN = '.secrets/prod/erp-order-sync.login.json';

it('shows a table, and says that nothing is due', async () => {
  await deployed.project.write(LOGIN, loginOf());
  await deployed.project.write('.secrets/prod/web-lead-intake.client-secret', 'PLANTED');
  const { lines, exitCode, warnings } = await status();
  expect([exitCode, warnings]).toEqual([0, []]);
  expect(lines).toEqual([
    `prod  Acme (${deployed.org.state.orgId}), production`,
    `  ${deployed.org.url} as ${deployed.org.admin.username}, found by SF_ACCESS_TOKEN of the process environment, which goes before org.alias acme-prod`,
    '  Integration      Flow                Certificate until  Key, secret  Age      Last use',
    '  erp-order-sync   jwt-bearer          2028-10-31, 518 d  found        212 d    4 d ago',
    '  web-lead-intake  client-credentials  –                  found        ≤ 182 d  4 d ago',
    'prod: 2 credentials, nothing due.',
  ]);
});

it('tells everything to programs, and no secret', async () => {
  const { project, keyPem, settingOf } = deployed;
  await project.write(LOGIN, loginOf());
  await project.write('.secrets/prod/web-lead-intake.client-secret', 'PLANTED-SECRET');
  const { result, lines } = await status();
  const [erp, leads] = result.environments[0]?.credentials ?? [];
  expect(erp).toMatchObject({
    flow: 'jwt-bearer',
    app: { type: 'external-client-app', name: 'Erp_Order_Sync' },
    file: {
      path: CERTIFICATE,
      certificate: { keySize: 2048, validFrom: '2026-11-01T11:00:00.000Z' },
    },
    orgApp: {
      told: true,
      value: { created: '2026-12-01T08:00:00.000Z', isRead: true },
    },
    stored: {
      told: true,
      value: {
        keyAndFile: 'pair',
        keyAndOrg: 'pair',
        login: { differs: [], usesKeyOf: 'app' },
      },
    },
    lastLogin: {
      told: true,
      value: { application: 'ERP Order Sync', type: 'Remote Access 2.0' },
    },
    days: { certificateLeft: 518, age: 212, ageAtMost: null, idle: 4 },
  });
  expect(leads).toMatchObject({
    staged: { told: true, value: [] },
    days: { age: null, ageAtMost: 182 },
  });
  const said = JSON.stringify(result) + lines.join('\n');
  const consumer = ['Erp_Order_Sync', 'Web_Lead_Intake'].flatMap((app) => [
    settingOf(app, 'consumerSecret'),
    settingOf(app, 'consumerKey'),
  ]);
  for (const secret of [
    ...keyPem.split('\n').slice(1, -2),
    ...consumer,
    'PLANTED-SECRET',
    deployed.org.admin.accessToken,
  ]) {
    expect(secret.length).toBeGreaterThan(10);
    expect(said).not.toContain(secret);
  }
});

it('changes nothing in the org', async () => {
  deployed.org.clearCalls();
  await status();
  expect(deployed.org.calls.filter(({ writes }) => writes)).toEqual([]);
});

describe('certificates', () => {
  it('finds that somebody rotated in the org and did not commit', async () => {
    deployed.change('Erp_Order_Sync', 'certificate', await certificateFrom(await createKey(2048), '2027-02-01'));
    const run = await only('erp-order-sync');
    expect(run.exitCode).toBe(2);
    expect(foundIn(run)).toEqual(['erp-order-sync error certificate-not-committed']);
    expect(run.lines.join('\n')).toContain(
      'error  certificate-not-committed  integration-users/erp-order-sync.yaml:64:16',
    );
  });

  it('finds that a new one was not deployed, and that the key is of the new one', async () => {
    const keyPem = await createKey(2048);
    await deployed.project.write(CERTIFICATE, await certificateFrom(keyPem, '2027-02-01'));
    await deployed.project.write('.secrets/prod/erp-order-sync.key', keyPem);
    const run = await only('erp-order-sync');
    expect(foundIn(run)).toEqual(['erp-order-sync warning certificate-out-of-step']);
    expect(run.result.environments[0]?.credentials[0]?.stored).toMatchObject({
      value: { keyAndFile: 'pair', keyAndOrg: 'strangers' },
    });
  });

  it('finds a key of another pair', async () => {
    await deployed.project.write('.secrets/prod/erp-order-sync.key', await createKey(2048));
    expect(foundIn(await only('erp-order-sync'))).toEqual(['erp-order-sync error key-mismatch']);
  });

  it('says so when there is no certificate, and never shows what is in its place', async () => {
    await deployed.project.write(CERTIFICATE, deployed.keyPem);
    const run = await only('erp-order-sync', { offline: true });
    expect(foundIn(run)).toEqual(['erp-order-sync warning credential-missing']);
    expect(run.lines.join('\n')).toContain('holds a private key, which never belongs into');
    expect(JSON.stringify(run.result)).not.toContain(deployed.keyPem.split('\n')[1]);
  });

  it('keeps to the policy', async () => {
    await deployed.project.write('policy.yaml', 'limits: { rotateBefore: 700 days, secretAge: 200 days }\n');
    expect(foundIn(await only('erp-order-sync'))).toEqual([
      'erp-order-sync warning certificate-expiring',
      'erp-order-sync warning secret-due',
    ]);
  });
});

describe('the login document', () => {
  it.each([
    [
      'tokenEndpoint',
      {
        tokenEndpoint: 'https://other.my.salesforce.com/services/oauth2/token',
      },
    ],
    ['username', { username: 'other@acme.example' }],
    ['consumerKey', { consumerKey: '3MVG9other' }],
  ])('is out of date with another %s', async (part, parts) => {
    await deployed.project.write(LOGIN, loginOf(parts));
    const run = await only('erp-order-sync');
    expect(foundIn(run)).toEqual(['erp-order-sync warning login-out-of-date']);
    expect(run.result.environments[0]?.credentials[0]?.stored).toMatchObject({
      value: { login: { differs: [part] } },
    });
  });

  it('counts before a private key that lies beside it', async () => {
    await deployed.project.write(LOGIN, loginOf({ privateKey: await createKey(2048) }));
    expect(foundIn(await only('erp-order-sync'))).toEqual(['erp-order-sync error key-mismatch']);
  });

  it('that is none is said to be none', async () => {
    await deployed.project.write(LOGIN, '{"flow":"jwt-bearer"}');
    const run = await only('erp-order-sync');
    expect(foundIn(run)).toEqual(['erp-order-sync warning login-out-of-date']);
    expect(run.lines.join('\n')).toContain('The login document is out of date: it cannot be read.');
  });

  it('is looked for in its variable first', async () => {
    await deployed.project.write(LOGIN, loginOf({ username: 'other@acme.example' }));
    const { project, org } = deployed;
    const processEnvironment = {
      SF_ACCESS_TOKEN: org.admin.accessToken,
      SF_ORG_INSTANCE_URL: org.url,
      SF_LOGIN_ERP_ORDER_SYNC: loginOf(),
    };
    const run = await statusRun({
      project,
      org,
      only: ['erp-order-sync'],
      context: { processEnvironment },
    });
    expect(foundIn(run)).toEqual([]);
    expect(run.lines.join('\n')).toContain('  variable  ');
  });
});

describe('a private key in its variable', () => {
  it('counts before a login document, as it does for logins', async () => {
    await deployed.project.write(LOGIN, loginOf({ privateKey: await createKey(2048) }));
    const { project, org, keyPem } = deployed;
    const processEnvironment = {
      SF_ACCESS_TOKEN: org.admin.accessToken,
      SF_ORG_INSTANCE_URL: org.url,
      SF_PRIVATE_KEY_ERP_ORDER_SYNC: keyPem,
    };
    const run = await statusRun({ project, org, only: ['erp-order-sync'], context: { processEnvironment } });
    expect(foundIn(run)).toEqual([]);
  });
});

describe('a sink', () => {
  it('that gives nothing back is said to, once, and is no finding', async () => {
    const { project, org } = deployed;
    await project.edit(
      'environments/prod.yaml',
      'usernameSuffix: ""',
      'usernameSuffix: ""\nsinks: { all: { command: { write: [gh, secret, set, "{variable}", --env, prod] } } }',
    );
    const run = await statusRun({ project, org });
    await project.edit(
      'environments/prod.yaml',
      '\nsinks: { all: { command: { write: [gh, secret, set, "{variable}", --env, prod] } } }',
      '',
    );
    expect([run.exitCode, foundIn(run)]).toEqual([0, []]);
    expect(run.lines.filter((line) => line.includes('  unreadable  '))).toHaveLength(2);
    expect(run.lines.slice(5, -1)).toEqual([
      '  not told: what a sink has: The environment names no command that reads it back',
    ]);
  });

  it('that cannot be opened is said to', async () => {
    const [user] = [resolvedUserOf()];
    const sinkFor = async () => {
      throw new ToolError('The store is sealed.');
    };
    const [state] = await readCredentialStates(
      { users: [user], org: { alias: null, type: null, myDomain: null } },
      {
        projectRoot: deployed.project.root,
        org: null,
        sinkFor,
        processEnvironment: {},
        signal: new AbortController().signal,
      },
    );
    expect(state?.stored).toMatchObject({
      value: { sink: null, secrets: [{ state: 'unreadable', reason: 'The store is sealed.' }, {}, {}] },
    });
  });
});

describe('a rotation', () => {
  const journal = (finishedAt: string | null, orgId = deployed.org.state.orgId) =>
    JSON.stringify({
      orgId,
      startedAt: '2027-01-10T09:00:00.000Z',
      compromised: false,
      steps: [{ step: 'stage', at: '2027-01-10T09:00:01.000Z', note: '' }],
      finishedAt,
    });

  it('that is open in the journal is told, but not one in another org', async () => {
    await deployed.project.write('.rotations/prod/erp-order-sync.json', journal(null));
    expect(foundIn(await only('erp-order-sync'))).toEqual(['erp-order-sync warning rotation-unfinished']);
    await deployed.project.write('.rotations/prod/erp-order-sync.json', journal(null, '00D000000000009AAA'));
    expect(foundIn(await only('erp-order-sync'))).toEqual([]);
  });

  it('that is finished tells the age of a secret', async () => {
    await deployed.project.write('.rotations/prod/web-lead-intake.json', journal('2027-01-10T10:00:00.000Z'));
    const { result } = await only('web-lead-intake');
    expect(result.environments[0]?.credentials[0]?.days).toMatchObject({
      age: 142,
      ageAtMost: null,
    });
  });

  it('left something in the sink, unless that says it is finished', async () => {
    await deployed.project.write('.secrets/prod/erp-order-sync.rotation.json', '{"privateKey":"…"}');
    expect(foundIn(await only('erp-order-sync'))).toEqual(['erp-order-sync warning rotation-unfinished']);
    await deployed.project.write(
      '.secrets/prod/erp-order-sync.rotation.json',
      '{"finishedAt":"2027-01-10T10:00:00.000Z"}',
    );
    expect(foundIn(await only('erp-order-sync'))).toEqual([]);
  });

  it('left its second app in the org, which the login document may use', async () => {
    const { org, project } = deployed;
    const keyPem = await createKey(2048);
    const { metadata, records } = org.state;
    const first = metadata.get('ExtlClntAppGlobalOauthSettings', 'Erp_Order_Sync_glbloauth')!;
    const certificate = await certificateFrom(keyPem, '2027-05-01');
    const body = {
      ...first.body,
      externalClientApplication: 'Erp_Order_Sync_Rotation',
      certificate,
      consumerKey: '3MVG9second',
    };
    metadata.put({
      ...first,
      id: '8880000000000Zz',
      fullName: 'Erp_Order_Sync_Rotation_glbloauth',
      body,
    });
    records.insert('ExternalClientApplication', {
      DeveloperName: 'Erp_Order_Sync_Rotation',
      MasterLabel: 'ERP Order Sync Rotation',
      CreatedDate: '2027-05-01T00:00:00.000+0000',
    });
    await project.write(LOGIN, loginOf({ consumerKey: '3MVG9second', privateKey: keyPem }));
    const run = await only('erp-order-sync');
    expect(foundIn(run)).toEqual(['erp-order-sync warning rotation-unfinished']);
    expect(run.lines.join(' ')).toContain('the org has the second app Erp_Order_Sync_Rotation');
    expect(run.result.environments[0]?.credentials[0]?.stored).toMatchObject({
      value: { keyAndOrg: 'pair', login: { usesKeyOf: 'second-app' } },
    });
  });
});

describe('a second consumer secret', () => {
  const settings = () =>
    deployed.org.state.metadata.get('ExtlClntAppGlobalOauthSettings', 'Web_Lead_Intake_glbloauth')!;
  const stage = () => stageCredential(deployed.org.state, settings(), deployed.org.state.records.all('User')[0]!.Id);
  const LEADS = '.secrets/prod/web-lead-intake.login.json';
  const write = (consumerKey: string) =>
    deployed.project.write(
      LEADS,
      formatLoginDocument({
        flow: 'client-credentials',
        tokenEndpoint: `${deployed.org.url}/services/oauth2/token`,
        username: 'web-lead-intake@acme.example',
        consumerKey,
        consumerSecret: 'PLANTED-SECRET',
      }),
    );

  it('that is staged is found, and not shown', async () => {
    await write(deployed.settingOf('Web_Lead_Intake', 'consumerKey'));
    const { key, secret } = stage();
    const run = await only('web-lead-intake');
    expect(foundIn(run)).toEqual(['web-lead-intake warning second-credential-left']);
    expect(run.result.environments[0]?.credentials[0]?.staged).toMatchObject({
      value: [
        {
          state: 'Active',
          created: expect.stringMatching(/Z$/),
          expires: expect.stringMatching(/Z$/),
          isInUse: false,
        },
      ],
    });
    const said = JSON.stringify(run.result) + run.lines.join('');
    for (const text of [key, secret, 'PLANTED-SECRET']) expect(said).not.toContain(text);
  });

  it('that is in use tells its age', async () => {
    const { key, createdDate } = stage();
    await write(key);
    const { result } = await statusRun(
      {
        project: deployed.project,
        org: deployed.org,
        only: ['web-lead-intake'],
      },
      new Date(Date.parse(createdDate) + 3 * 86_400_000),
    );
    expect(result.environments[0]?.credentials[0]).toMatchObject({
      staged: { value: [{ isInUse: true }] },
      days: { age: 3, ageAtMost: null },
    });
  });

  it('that was the app’s own is found', async () => {
    stage();
    rotateStagedCredential(deployed.org.state, settings(), deployed.org.state.records.all('User')[0]!.Id);
    await write(deployed.settingOf('Web_Lead_Intake', 'consumerKey'));
    const run = await only('web-lead-intake');
    expect(foundIn(run)).toEqual(['web-lead-intake warning second-credential-left']);
    expect(run.lines.join('\n')).toMatch(/The former consumer key and secret still log in until \d{4}-\d\d-\d\d\./);
  });
});

describe('what is not told', () => {
  it('is said for each column, and is no failure, to a user without permissions', async () => {
    const { project, org } = deployed;
    const userId = org.state.records
      .all('User')
      .find(({ Username }) => Username === 'web-lead-intake@acme.example')!.Id;
    const processEnvironment = {
      SF_ACCESS_TOKEN: org.openSession(userId),
      SF_ORG_INSTANCE_URL: org.url,
    };
    const run = await statusRun({
      project,
      org,
      context: { processEnvironment },
    });
    expect([run.error, run.exitCode]).toEqual([null, 0]);
    const [erp, leads] = run.result.environments[0]?.credentials ?? [];
    for (const state of [erp, leads]) {
      expect(state).toMatchObject({
        orgApp: { told: false },
        lastLogin: { told: false },
        lastToken: { told: false },
      });
    }
    expect(leads?.staged.told).toBe(false);
    expect(run.lines.slice(-5)).toEqual([
      '  not told: app and certificate in the org, second consumer secret: INSUFFICIENT_ACCESS: use of the',
      '  Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
      '  not told: last login: this user sees only his own without Manage Users or Monitor Login History',
      '  not told: last use of a token: this user sees only his own without Customize Application',
      'prod: 2 credentials, 1 info.',
    ]);
  });

  it('is said of staged secrets where the org does not hand them out, and asked once', async () => {
    const { project, org } = deployed;
    Object.assign(org.state.options, { clientSecretInRestApiAccess: false });
    org.clearCalls();
    const run = await statusRun({ project, org });
    Object.assign(org.state.options, { clientSecretInRestApiAccess: true });
    expect(run.exitCode).toBe(0);
    expect(run.lines.slice(-3, -1)).toEqual([
      '  not told: second consumer secret of web-lead-intake: FUNCTIONALITY_NOT_ENABLED: This feature is',
      '  not currently enabled for this user.',
    ]);
    expect(org.calls.filter(({ path }) => path.includes('/apps/oauth/'))).toHaveLength(1);
  });

  it('is not asked with --offline', async () => {
    const { project, org } = deployed;
    org.clearCalls();
    const run = await statusRun({
      project,
      org: null,
      options: { offline: true },
    });
    expect(org.calls).toEqual([]);
    expect(run.exitCode).toBe(0);
    expect(run.lines.slice(0, 3)).toEqual([
      'prod  org not asked',
      '  Integration      Flow                Certificate until  Key, secret  Age    Last use',
      '  erp-order-sync   jwt-bearer          2028-10-31, 518 d  found        212 d  ?',
    ]);
    expect(run.lines.slice(-4, -1).join(' ')).toMatch(/second consumer secret.*the org is not asked \(--offline\)/);
  });

  it('asks no sink and no variable with --no-sinks', async () => {
    await deployed.project.write(LOGIN, loginOf({ username: 'other@acme.example' }));
    const run = await only('erp-order-sync', { sinks: false });
    expect(foundIn(run)).toEqual([]);
    expect(run.result.environments[0]?.credentials[0]?.stored).toEqual({
      told: false,
      reason: 'sinks are not asked (--no-sinks)',
    });
  });

  it('fails when the org cannot be asked', async () => {
    const { project, org } = deployed;
    const processEnvironment = {
      SF_ACCESS_TOKEN: '00D!gone',
      SF_ORG_INSTANCE_URL: org.url,
    };
    const run = await statusRun({
      project,
      org,
      context: { processEnvironment },
    });
    expect([run.exitCode, run.error?.name]).toEqual([1, 'OrgError']);
  });

  it('fails when the org breaks off in the middle', async () => {
    const { project, org } = deployed;
    const heal = org.injectFault({
      on: 'metadata.retrieve',
      times: 20,
      effect: { kind: 'unavailable' },
    });
    const run = await statusRun({ project, org });
    heal();
    expect([run.exitCode, run.error?.name]).toEqual([1, 'OrgError']);
  });
});

it('keeps to 100 columns, names of any length included', async () => {
  const { project } = deployed;
  const name = 'a'.repeat(64);
  await project.write(
    `integration-users/${name}.yaml`,
    (await project.read('integration-users/erp-order-sync.yaml'))
      .replace('label: ERP', 'label: Long')
      .replace(/username: .*/, 'username: long@acme.example')
      .replace(/alias: .*/, 'alias: long')
      .replace(/name: ERP Order Sync Integration/, 'name: Long'),
  );
  const run = await statusRun({ project, org: null, options: { offline: true } });
  await project.delete(`integration-users/${name}.yaml`);
  expect(run.error).toBeNull();
  expect(run.lines.length).toBeGreaterThan(5);
  expect(run.lines.filter((line) => line.startsWith(`  ${'a'.repeat(25)}…`))).toHaveLength(1);
  const isPlace = (line: string) => /^ {4}(?:error|warning|info) /.test(line);
  expect(run.lines.filter((line) => line.length > 100 && !isPlace(line))).toEqual([]);
});

it('takes its options from the command line', async () => {
  const { project } = deployed;
  const args = [
    'credentials',
    'status',
    '--env',
    'prod',
    '--offline',
    '--no-sinks',
    '--json',
    '--project',
    project.root,
  ];
  const { exitCode, stdout } = await runCli(args);
  expect(exitCode).toBe(0);
  const { status: code, result } = JSON.parse(stdout);
  expect([code, result.environments[0].org]).toEqual([0, null]);
  expect(result.environments[0].credentials).toMatchObject([
    { integration: 'erp-order-sync', stored: { told: false }, orgApp: { told: false } },
    { integration: 'web-lead-intake', stored: { told: false }, orgApp: { told: false } },
  ]);
});

it('shows all environments, and what could not be asked beside what could', async () => {
  const { project, org } = deployed;
  const run = await statusRun({ project, org, environments: ['prod', 'uat'] });
  expect(run.exitCode).not.toBe(0);
  expect(run.result.environments.map(({ environment }) => environment)).toEqual(['prod']);
  expect(run.lines.join('\n')).toMatch(
    /\nEnvironment +Org +Result +Changes +Duration\nprod .* nothing due +2 credentials/,
  );
});
