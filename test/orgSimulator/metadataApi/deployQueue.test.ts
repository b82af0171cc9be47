import { setTimeout as wait } from 'node:timers/promises';
import { fastify } from 'fastify';
import { strToU8, zipSync } from 'fflate';
import { readDeployOptions } from '../../../org-simulator/metadataApi/deploy/readDeployOptions.ts';
import { deployQueue } from '../../../org-simulator/metadataApi/jobs/deployQueue.ts';
import { retrieveQueue } from '../../../org-simulator/metadataApi/jobs/retrieveQueue.ts';
import { registerDeployRequest } from '../../../org-simulator/metadataApi/rest/registerDeployRequest.ts';
import { registerSoap } from '../../../org-simulator/metadataApi/soap/registerSoap.ts';
import { acmeOrg } from './acmeOrg.ts';

const SLOW = { pending: 60_000, inProgress: 60_000 };

function archive(): Uint8Array {
  const manifest =
    '<Package><types><members>A</members><name>PermissionSet</name></types><version>66.0</version></Package>';
  const set = '<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>A</label></PermissionSet>';
  return zipSync({ 'package.xml': strToU8(manifest), 'permissionsets/A.permissionset': strToU8(set) });
}

describe('the queue of deployments', () => {
  const org = acmeOrg({ type: 'sandbox' });
  const options = readDeployOptions({ rollbackOnError: true }, org);
  const admin = org.records.all('User').find((row) => row['Alias'] === 'admin');
  const CALLER = { userId: admin!.Id, username: String(admin!['Username']) };

  it('goes on by itself, whether anybody asks or not', async () => {
    const queue = deployQueue(org, { pending: 5, inProgress: 5 });
    const { id, status } = queue.add(archive(), options, CALLER);
    expect(status).toBe('Pending');
    while (queue.get(id).completedDate === undefined) await wait(5);
    expect(queue.get(id).status).toBe('Succeeded');
    expect(queue.get(id.slice(0, 15)).id).toBe(id);
    expect(org.records.all('PermissionSet').find((row) => row['Name'] === 'A')).toMatchObject({
      CreatedById: CALLER.userId,
    });
    expect(() => queue.cancel(id)).toThrow('Deployment already completed');
  });

  it('does nothing after a cancel', async () => {
    const fresh = acmeOrg();
    const queue = deployQueue(fresh, { pending: 5, inProgress: 5 });
    const { id } = queue.add(archive(), options, CALLER);
    expect(queue.cancel(id)).toMatchObject({ status: 'Canceled' });
    await wait(30);
    expect(queue.get(id).status).toBe('Canceled');
    expect(fresh.metadata.get('PermissionSet', 'A')).toBeUndefined();
  });

  it('is cancelled by SOAP and by REST', async () => {
    const deploys = deployQueue(org, SLOW);
    const app = fastify();
    app.addContentTypeParser('text/xml', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    const session = (token: string | undefined) => (token === 'T' ? CALLER : undefined);
    const service = { org, deploys, retrieves: retrieveQueue(org) };
    registerSoap(app, service, session);
    registerDeployRequest(app, service, session);
    const [first, second] = [deploys.add(archive(), options, CALLER), deploys.add(archive(), options, CALLER)];
    const payload = `<e:Envelope xmlns:e="e"><e:Header><SessionHeader><sessionId>T</sessionId></SessionHeader></e:Header><e:Body><cancelDeploy><String>${first.id}</String></cancelDeploy></e:Body></e:Envelope>`;
    const soap = await app.inject({
      method: 'POST',
      url: '/services/Soap/m/66.0',
      headers: { 'content-type': 'text/xml' },
      payload,
    });
    expect(soap.body).toContain('<done>true</done>');
    expect(deploys.get(first.id).status).toBe('Canceled');
    const url = `/services/data/v66.0/metadata/deployRequest/${second.id}`;
    const headers = { authorization: 'Bearer T' };
    const refused = await app.inject({
      method: 'PATCH',
      url,
      headers,
      payload: { deployResult: { status: 'Succeeded' } },
    });
    expect(refused.statusCode).toBe(400);
    expect(deploys.get(second.id).status).toBe('Pending');
    const rest = await app.inject({
      method: 'PATCH',
      url,
      headers,
      payload: { deployResult: { status: 'Canceling' } },
    });
    expect(rest.statusCode).toBe(202);
    expect(rest.json().deployResult).toMatchObject({ status: 'Canceled', canceledByName: CALLER.username, done: true });
    expect((await app.inject({ url })).statusCode).toBe(401);
    expect((await app.inject({ url: url.replace(second.id, '0Af000000000000AAA'), headers })).statusCode).toBe(404);
    await app.close();
  });
});

describe('a deployment in the Tooling API', () => {
  it('is a row that follows it, also when it is rolled back', async () => {
    const org = acmeOrg({ type: 'sandbox' });
    const [admin] = org.records.all('User');
    const caller = { userId: admin!.Id, username: String(admin!['Username']) };
    const queue = deployQueue(org, { pending: 5, inProgress: 5 });
    const options = readDeployOptions({ checkOnly: true }, org);
    const row = (id: string) => org.records.get('DeployRequest', id);
    const { id } = queue.add(archive(), options, caller);
    expect(row(id)).toMatchObject({ CreatedById: caller.userId, CheckOnly: true, Status: 'Pending' });
    while (queue.get(id).completedDate === undefined) await wait(5);
    expect(row(id)).toMatchObject({ Status: 'Succeeded', NumberComponentsDeployed: 1, NumberComponentErrors: 0 });
    const { id: canceled } = queue.add(archive(), options, caller);
    queue.cancel(canceled);
    expect(row(canceled)).toMatchObject({ Status: 'Canceled', CanceledById: caller.userId });
  });
});

describe('options of a deployment', () => {
  it('are off unless given, in text or as booleans', () => {
    const org = acmeOrg({ type: 'sandbox' });
    expect(readDeployOptions({}, org)).toMatchObject({
      checkOnly: false,
      rollbackOnError: false,
      ignoreWarnings: false,
      runTests: [],
    });
    expect(readDeployOptions({ checkOnly: 'true', runTests: 'A' }, org)).toMatchObject({
      checkOnly: true,
      runTests: ['A'],
    });
    expect(readDeployOptions({ checkOnly: true, testLevel: 'RunLocalTests' }, org)).toMatchObject({
      checkOnly: true,
      testLevel: 'RunLocalTests',
    });
  });

  it('roll back in production', () => {
    expect(() => readDeployOptions({}, acmeOrg())).toThrow('rollbackOnError must be true');
    expect(readDeployOptions({ checkOnly: true }, acmeOrg()).rollbackOnError).toBe(false);
  });

  it('name a test level, and tests where it needs them', () => {
    const org = acmeOrg({ type: 'sandbox' });
    expect(() => readDeployOptions({ testLevel: 'RunSpecifiedTests' }, org)).toThrow('runTests is required');
    expect(() => readDeployOptions({ testLevel: 'Some' }, org)).toThrow(
      "'Some' is not a valid value for the enum 'TestLevel'",
    );
  });
});
