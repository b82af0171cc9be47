import { jest } from '@jest/globals';
import type { ResolvedSink } from '../../generator/resolve/resolvedSink.ts';

/** As Node does for a package that is not there. Of the module registry of this file alone. */
function missing(): never {
  throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
}
jest.unstable_mockModule('node-vault', missing);
jest.unstable_mockModule('@aws-sdk/client-secrets-manager', missing);

const { openSink } = await import('../../generator/sinks/openSink.ts');

const VAULT: ResolvedSink = {
  type: 'vault',
  mount: 'kv',
  path: '{environment}/{integration}/{secret}',
  field: 'value',
  authMount: null,
};
const AWS: ResolvedSink = {
  type: 'aws-secrets-manager',
  name: '{environment}/{integration}/{secret}',
  region: 'eu-central-1',
  kmsKeyId: null,
};
const NAME = { environment: 'prod', integration: 'orders', kind: 'login' } as const;

it.each([
  ['node-vault', VAULT, { VAULT_ADDR: 'https://vault.example', VAULT_TOKEN: 'hvs.PLANTED' }],
  ['@aws-sdk/client-secrets-manager', AWS, { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'PLANTED' }],
] as const)(
  'says how to get %s when it is not installed, before anything is made',
  async (client, settings, variables) => {
    const { signal } = new AbortController();
    const prepared = openSink(settings, 'prod', {
      projectRoot: '/nowhere',
      processEnvironment: variables,
      signal,
    }).then((sink) => sink.prepare([NAME]));
    await expect(prepared).rejects.toMatchObject({
      message: `The package ${client}, which this environment's sink needs, is not installed.`,
      actions: [`npm install --save-optional ${client}`],
    });
  },
);
