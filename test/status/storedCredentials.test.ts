import { jest } from '@jest/globals';
import { createKey } from '../../generator/oauth/createKey.ts';
import { formatLoginDocument } from '../../generator/oauth/formatLoginDocument.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import { readCredentialStates } from '../../generator/status/readCredentialStates.ts';
import { rotateStagedCredential } from '../../org-simulator/oauth/staged/rotateStagedCredential.ts';
import { stageCredential } from '../../org-simulator/oauth/staged/stageCredential.ts';
import { resolvedUserOf } from '../oauth/support/resolvedUserOf.ts';
import { certificateFrom } from './support/deployedProject.ts';
import { foundIn, statusRun } from './support/statusRun.ts';
import { LOGIN, statusScene } from './support/statusScene.ts';

jest.setTimeout(30_000);

const scene = statusScene();
const { only, loginOf } = scene;

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
    await scene.deployed.project.write(LOGIN, loginOf(parts));
    const run = await only('erp-order-sync');
    expect(foundIn(run)).toEqual(['erp-order-sync warning login-out-of-date']);
    expect(run.result.environments[0]?.credentials[0]?.stored).toMatchObject({
      value: { login: { differs: [part] } },
    });
  });

  it('counts before a private key that lies beside it', async () => {
    await scene.deployed.project.write(LOGIN, loginOf({ privateKey: await createKey(2048) }));
    expect(foundIn(await only('erp-order-sync'))).toEqual(['erp-order-sync error key-mismatch']);
  });

  it('that is none is said to be none', async () => {
    await scene.deployed.project.write(LOGIN, '{"flow":"jwt-bearer"}');
    const run = await only('erp-order-sync');
    expect(foundIn(run)).toEqual(['erp-order-sync warning login-out-of-date']);
    expect(run.lines.join('\n')).toContain('The login document is out of date: it cannot be read.');
  });

  it('is looked for in its variable first', async () => {
    await scene.deployed.project.write(LOGIN, loginOf({ username: 'other@acme.example' }));
    const { project, org } = scene.deployed;
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
    await scene.deployed.project.write(LOGIN, loginOf({ privateKey: await createKey(2048) }));
    const { project, org, keyPem } = scene.deployed;
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
    const { project, org } = scene.deployed;
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
        projectRoot: scene.deployed.project.root,
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
  const journal = (finishedAt: string | null, orgId = scene.deployed.org.state.orgId) =>
    JSON.stringify({
      orgId,
      startedAt: '2027-01-10T09:00:00.000Z',
      compromised: false,
      steps: [{ step: 'stage', at: '2027-01-10T09:00:01.000Z', note: '' }],
      finishedAt,
    });

  it('that is open in the journal is told, but not one in another org', async () => {
    await scene.deployed.project.write('.rotations/prod/erp-order-sync.json', journal(null));
    expect(foundIn(await only('erp-order-sync'))).toEqual(['erp-order-sync warning rotation-unfinished']);
    await scene.deployed.project.write('.rotations/prod/erp-order-sync.json', journal(null, '00D000000000009AAA'));
    expect(foundIn(await only('erp-order-sync'))).toEqual([]);
  });

  it('that is finished tells the age of a secret', async () => {
    await scene.deployed.project.write('.rotations/prod/web-lead-intake.json', journal('2027-01-10T10:00:00.000Z'));
    const { result } = await only('web-lead-intake');
    expect(result.environments[0]?.credentials[0]?.days).toMatchObject({
      age: 142,
      ageAtMost: null,
    });
  });

  it('left something in the sink, unless that says it is finished', async () => {
    await scene.deployed.project.write('.secrets/prod/erp-order-sync.rotation.json', '{"privateKey":"…"}');
    expect(foundIn(await only('erp-order-sync'))).toEqual(['erp-order-sync warning rotation-unfinished']);
    await scene.deployed.project.write(
      '.secrets/prod/erp-order-sync.rotation.json',
      '{"finishedAt":"2027-01-10T10:00:00.000Z"}',
    );
    expect(foundIn(await only('erp-order-sync'))).toEqual([]);
  });

  it('left its second app in the org, which the login document may use', async () => {
    const { org, project } = scene.deployed;
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
    scene.deployed.org.state.metadata.get('ExtlClntAppGlobalOauthSettings', 'Web_Lead_Intake_glbloauth')!;
  const stage = () =>
    stageCredential(scene.deployed.org.state, settings(), scene.deployed.org.state.records.all('User')[0]!.Id);
  const LEADS = '.secrets/prod/web-lead-intake.login.json';
  const write = (consumerKey: string) =>
    scene.deployed.project.write(
      LEADS,
      formatLoginDocument({
        flow: 'client-credentials',
        tokenEndpoint: `${scene.deployed.org.url}/services/oauth2/token`,
        username: 'web-lead-intake@acme.example',
        consumerKey,
        consumerSecret: 'PLANTED-SECRET',
      }),
    );

  it('that is staged is found, and not shown', async () => {
    await write(scene.deployed.settingOf('Web_Lead_Intake', 'consumerKey'));
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
        project: scene.deployed.project,
        org: scene.deployed.org,
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
    rotateStagedCredential(scene.deployed.org.state, settings(), scene.deployed.org.state.records.all('User')[0]!.Id);
    await write(scene.deployed.settingOf('Web_Lead_Intake', 'consumerKey'));
    const run = await only('web-lead-intake');
    expect(foundIn(run)).toEqual(['web-lead-intake warning second-credential-left']);
    expect(run.lines.join('\n')).toMatch(/The former consumer key and secret still log in until \d{4}-\d\d-\d\d\./);
  });
});
