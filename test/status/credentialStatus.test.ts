import { jest } from '@jest/globals';
import { createKey } from '../../generator/oauth/createKey.ts';
import { runCli } from '../commands/support/runCli.ts';
import { CERTIFICATE, certificateFrom } from './support/deployedProject.ts';
import { foundIn, statusRun } from './support/statusRun.ts';
import { LOGIN, statusScene } from './support/statusScene.ts';

jest.setTimeout(30_000);

const scene = statusScene();
const { only, loginOf } = scene;

it('shows a table, and says that nothing is due', async () => {
  await scene.deployed.project.write(LOGIN, loginOf());
  await scene.deployed.project.write('.secrets/prod/web-lead-intake.client-secret', 'PLANTED');
  const { lines, exitCode, warnings } = await statusRun(scene.deployed);
  expect([exitCode, warnings]).toEqual([0, []]);
  expect(lines).toEqual([
    `prod  Acme (${scene.deployed.org.state.orgId}), production`,
    `  ${scene.deployed.org.url} as ${scene.deployed.org.admin.username}, found by SF_ACCESS_TOKEN of the process environment, which goes before org.alias acme-prod`,
    '  Integration      Flow                Certificate until  Key, secret  Age      Last use',
    '  erp-order-sync   jwt-bearer          2028-10-31, 518 d  found        212 d    4 d ago',
    '  web-lead-intake  client-credentials  –                  found        ≤ 182 d  4 d ago',
    'prod: 2 credentials, nothing due.',
  ]);
});

it('tells everything to programs, and no secret', async () => {
  const { project, keyPem, settingOf } = scene.deployed;
  await project.write(LOGIN, loginOf());
  await project.write('.secrets/prod/web-lead-intake.client-secret', 'PLANTED-SECRET');
  const { result, lines } = await statusRun(scene.deployed);
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
    scene.deployed.org.admin.accessToken,
  ]) {
    expect(secret.length).toBeGreaterThan(10);
    expect(said).not.toContain(secret);
  }
});

it('changes nothing in the org', async () => {
  scene.deployed.org.clearCalls();
  await statusRun(scene.deployed);
  expect(scene.deployed.org.calls.filter(({ writes }) => writes)).toEqual([]);
});

describe('certificates', () => {
  it('finds that somebody rotated in the org and did not commit', async () => {
    scene.deployed.change('Erp_Order_Sync', 'certificate', await certificateFrom(await createKey(2048), '2027-02-01'));
    const run = await only('erp-order-sync');
    expect(run.exitCode).toBe(2);
    expect(foundIn(run)).toEqual(['erp-order-sync error certificate-not-committed']);
    expect(run.lines.join('\n')).toContain(
      'error  certificate-not-committed  integration-users/erp-order-sync.yaml:64:16',
    );
  });

  it('finds that a new one was not deployed, and that the key is of the new one', async () => {
    const keyPem = await createKey(2048);
    await scene.deployed.project.write(CERTIFICATE, await certificateFrom(keyPem, '2027-02-01'));
    await scene.deployed.project.write('.secrets/prod/erp-order-sync.key', keyPem);
    const run = await only('erp-order-sync');
    expect(foundIn(run)).toEqual(['erp-order-sync warning certificate-out-of-step']);
    expect(run.result.environments[0]?.credentials[0]?.stored).toMatchObject({
      value: { keyAndFile: 'pair', keyAndOrg: 'strangers' },
    });
  });

  it('finds a key of another pair', async () => {
    await scene.deployed.project.write('.secrets/prod/erp-order-sync.key', await createKey(2048));
    expect(foundIn(await only('erp-order-sync'))).toEqual(['erp-order-sync error key-mismatch']);
  });

  it('says so when there is no certificate, and never shows what is in its place', async () => {
    await scene.deployed.project.write(CERTIFICATE, scene.deployed.keyPem);
    const run = await only('erp-order-sync', { offline: true });
    expect(foundIn(run)).toEqual(['erp-order-sync warning credential-missing']);
    expect(run.lines.join('\n')).toContain('holds a private key, which never belongs into');
    expect(JSON.stringify(run.result)).not.toContain(scene.deployed.keyPem.split('\n')[1]);
  });

  it('keeps to the policy', async () => {
    await scene.deployed.project.write('policy.yaml', 'limits: { rotateBefore: 700 days, secretAge: 200 days }\n');
    expect(foundIn(await only('erp-order-sync'))).toEqual([
      'erp-order-sync warning certificate-expiring',
      'erp-order-sync warning secret-due',
    ]);
  });
});

describe('what is not told', () => {
  it('is said for each column, and is no failure, to a user without permissions', async () => {
    const { project, org } = scene.deployed;
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
    const { project, org } = scene.deployed;
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
    const { project, org } = scene.deployed;
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
    await scene.deployed.project.write(LOGIN, loginOf({ username: 'other@acme.example' }));
    const run = await only('erp-order-sync', { sinks: false });
    expect(foundIn(run)).toEqual([]);
    expect(run.result.environments[0]?.credentials[0]?.stored).toEqual({
      told: false,
      reason: 'sinks are not asked (--no-sinks)',
    });
  });

  it('fails when the org cannot be asked', async () => {
    const { project, org } = scene.deployed;
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
    const { project, org } = scene.deployed;
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
  const { project } = scene.deployed;
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
  const { project } = scene.deployed;
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
  const { project, org } = scene.deployed;
  const run = await statusRun({ project, org, environments: ['prod', 'uat'] });
  expect(run.exitCode).not.toBe(0);
  expect(run.result.environments.map(({ environment }) => environment)).toEqual(['prod']);
  expect(run.lines.join('\n')).toMatch(
    /\nEnvironment +Org +Result +Changes +Duration\nprod .* nothing due +2 credentials/,
  );
});
