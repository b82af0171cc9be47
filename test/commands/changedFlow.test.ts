import 'reflect-metadata';
import { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { X509CertificateGenerator } from '@peculiar/x509';
import { deployCommand } from '../../generator/commands/deploy.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import type { EnvironmentPlan } from '../../generator/commands/planning/runPlan.ts';
import { requestJwtBearerToken } from '../../generator/oauth/requestJwtBearerToken.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { commandRun } from './commandRun.ts';
import { type ScratchProject, scratchProject } from './support/scratchProject.ts';

let project: ScratchProject;
let org: SimulatedOrg;

beforeEach(async () => {
  [project, org] = await Promise.all([scratchProject(), startOrg()]);
});

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

const run = <Result>(
  command: Parameters<typeof commandRun>[0],
  options: Parameters<typeof commandRun>[1]['options'] = {},
) => commandRun<Result>(command, { project, org, environments: ['test'], options });

/** Puts a certificate where the definition expects it, and returns the private key as PEM. */
async function writeCertificate(): Promise<string> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({ name: 'CN=orders', keys });
  await project.write('reference/certificates/orders.test.crt', certificate.toString('pem'));
  return String(KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }));
}

describe('an app that changes from the JWT bearer flow to client credentials', () => {
  it('loses its certificate in the org, so that the old key lets nobody in', async () => {
    const keyPem = await writeCertificate();
    await run(generateCommand);
    expect(await run(deployCommand)).toMatchObject({ exitCode: 0 });
    const body = () => org.state.metadata.get('ExtlClntAppGlobalOauthSettings', 'Orders_glbloauth')?.body ?? {};
    const logIn = () =>
      requestJwtBearerToken({
        origin: org.url,
        consumerKey: String(body()['consumerKey']),
        username: 'orders@acme.example',
        keyPem,
        signal: new AbortController().signal,
      });
    expect(await logIn()).toMatchObject({ instanceUrl: org.url });

    const definition = await readFile(join(project.root, 'integration-users/orders.yaml'), 'utf8');
    await project.write('integration-users/orders.yaml', definition.replace('jwt-bearer', 'client-credentials'));
    await run(generateCommand);
    const { exitCode, result } = await run<{ readonly environments: readonly EnvironmentPlan[] }>(planCommand);
    expect(exitCode).toBe(2);
    expect(result.environments[0]?.plan.changes.flatMap(({ details }) => details)).toContainEqual(
      expect.objectContaining({ path: 'certificate', what: 'certificate', to: null, effect: 'narrows' }),
    );

    expect(await run(deployCommand)).toMatchObject({ exitCode: 0 });
    expect(body()).not.toHaveProperty('certificate');
    await expect(logIn()).rejects.toThrow(/invalid/i);
    expect(await run(planCommand)).toMatchObject({ exitCode: 0 });
  });
});
