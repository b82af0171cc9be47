import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { oauthScene } from './oauthScene.ts';
import { runSalesforceCli } from './runSalesforceCli.ts';

jest.setTimeout(120_000);

it('the Salesforce CLI logs in as the integration by JWT and reads only what is granted', async () => {
  const scene = await oauthScene();
  await scene.deployApp();
  const home = await mkdtemp(join(tmpdir(), 'salesforce-cli-jwt-'));
  const keyFile = join(home, 'server.key');
  await writeFile(keyFile, scene.privateKey);
  const sf = (...command: readonly string[]) => runSalesforceCli({ home }, command);
  const client = ['--client-id', scene.consumer().key, '--jwt-key-file', keyFile, '--instance-url', scene.org.url];
  const login = await sf('org', 'login', 'jwt', '--username', 'erp@acme.example', '--alias', 'erp', ...client);
  expect(login).toMatchObject({ status: 0, result: { username: 'erp@acme.example', orgId: scene.org.state.orgId } });
  const orders = await sf('data', 'query', '--target-org', 'erp', '--query', 'SELECT ERP_Number__c FROM Order');
  expect(orders.result.records).toMatchObject([{ ERP_Number__c: 'ERP-1001' }]);
  const accounts = await sf('data', 'query', '--target-org', 'erp', '--query', 'SELECT Name FROM Account');
  expect(accounts).toMatchObject({
    status: 1,
    message: expect.stringContaining("sObject type 'Account' is not supported"),
  });
  await scene.org.stop();
  await rm(home, { recursive: true, force: true });
});
