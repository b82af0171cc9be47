import { inspect } from 'node:util';
import { findConsumerSecret } from '../../generator/oauth/findConsumerSecret.ts';
import type { Org } from '../../generator/org/org.ts';
import { fakeOrg } from '../org/fakeOrg.ts';
import { memorySink } from '../sinks/support/memorySink.ts';
import { credentialsOrg } from './support/credentialsOrg.ts';

const sources = {
  integration: 'web-lead-intake',
  environment: 'prod',
  sinkFor: async () => memorySink(),
  app: { type: 'external-client-app', name: 'Web_Lead_Intake' },
  consumerKey: '3MVG9.key',
  processEnvironment: {},
} as const;

/** An org that hands secrets out by Connect REST. */
function openOrg(asked: string[] = []): Org {
  const consumers = [
    { id: '8880', key: 'old', secret: 'another' },
    { id: '8881', key: '3MVG9.key', secret: 'PLANTED' },
  ];
  return credentialsOrg(consumers, asked);
}

it('takes the variable before it asks the org', async () => {
  const asked: string[] = [];
  const processEnvironment = { SF_CLIENT_SECRET_WEB_LEAD_INTAKE: ' secret\n' };
  expect(await findConsumerSecret(openOrg(asked), { ...sources, processEnvironment })).toBe('secret');
  expect(asked).toEqual([]);
});

it('takes what the sink has before it asks the org', async () => {
  const asked: string[] = [];
  const sink = memorySink();
  sink.kept.set('prod/web-lead-intake/client-secret', 'from the sink\n');
  expect(await findConsumerSecret(openOrg(asked), { ...sources, sinkFor: async () => sink })).toBe('from the sink');
  expect(asked).toEqual([]);
});

it('asks the org for the secret of this very consumer', async () => {
  expect(await findConsumerSecret(openOrg(), sources)).toBe('PLANTED');
});

it('never takes the secret of another consumer key', async () => {
  const org = credentialsOrg([{ id: '8880', key: 'old', secret: 'another' }]);
  await expect(findConsumerSecret(org, sources)).rejects.toThrow('no secret for this consumer key');
});

it('says where the secret is to be had when the org keeps it', async () => {
  const closed = {
    ...openOrg(),
    ...{
      connection: fakeOrg(() => {
        throw Object.assign(new Error('This feature is not currently enabled for this user.'), {
          errorCode: 'FUNCTIONALITY_NOT_ENABLED',
        });
      }).connection,
    },
  };
  const error = (await findConsumerSecret(closed, sources).catch((reason: unknown) => reason)) as Error;
  expect(error.message).toContain('SF_CLIENT_SECRET_WEB_LEAD_INTAKE is not set');
  expect(error.message).toMatch(/Salesforce: FUNCTIONALITY_NOT_ENABLED: This feature is not currently enabled/);
  expect(inspect(error)).toContain('Setup > External Client App Manager > Web_Lead_Intake');
});

it('never asks for that of a connected app, which Setup alone shows', async () => {
  const asked: string[] = [];
  const app = { type: 'connected-app', name: 'Old_App' } as const;
  await expect(findConsumerSecret(openOrg(asked), { ...sources, app })).rejects.toMatchObject({
    actions: [expect.stringContaining('Setup > App Manager > Old_App > View > Manage Consumer Details')],
  });
  expect(asked).toEqual([]);
});
