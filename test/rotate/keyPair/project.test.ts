import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { credentialsCommand } from '../../../generator/commands/credentials.ts';
import { deployCommand } from '../../../generator/commands/deploy.ts';
import { generateCommand } from '../../../generator/commands/generate.ts';
import { planCommand } from '../../../generator/commands/plan.ts';
import { verifyCommand } from '../../../generator/commands/verify.ts';
import { parseLoginDocument } from '../../../generator/oauth/parseLoginDocument.ts';
import { signJwt } from '../../../generator/oauth/signJwt.ts';
import type { Rotation } from '../../../generator/rotate/rotation.ts';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../../org-simulator/startOrg.ts';
import { commandRun } from '../../commands/commandRun.ts';
import { type ScratchProject, scratchProject } from '../../commands/support/scratchProject.ts';

interface Result {
  readonly environments: readonly { readonly integrations: readonly Rotation[] }[];
}

const CERTIFICATE = 'reference/certificates/orders.test.crt';

let project: ScratchProject;
let org: SimulatedOrg;

beforeAll(async () => {
  project = await scratchProject();
  org = await startOrg({ deploymentTime: 2 });
  await credentials('create');
  await commandRun(generateCommand, request());
  expect(await commandRun(deployCommand, request())).toMatchObject({ error: null, exitCode: 0 });
  expect(await credentials('collect')).toMatchObject({ error: null });
  expect(await login()).not.toBeNull();
});
afterAll(async () => {
  await org.stop();
  await project.remove();
});

const context = { pace: { retryDelay: 1, pollInterval: 2 } };
const request = () => ({ project, org, environments: ['test'], only: ['orders'], context });
const read = (path: string) => readFile(join(project.root, path), 'utf8');
const login = async () => parseLoginDocument(await read('.secrets/test/orders.login.json').catch(() => ''));

function credentials(action: string, options: object = {}) {
  return commandRun<Result>(credentialsCommand, {
    ...request(),
    options: { arguments: [action], overlap: '0', keySize: '2048', ...options },
  });
}

/** A program that reads the sink's login and logs in every 20 ms; answers with what failed. */
function startClient() {
  let isRunning = true;
  const ended = (async () => {
    let [logins, failures] = [0, 0];
    for (; isRunning; logins += 1) {
      if (!(await logsIn())) failures += 1;
      await sleep(20);
    }
    return { logins, failures };
  })();
  return () => {
    isRunning = false;
    return ended;
  };
}

async function logsIn(): Promise<boolean> {
  const found = await login();
  if (found?.flow !== 'jwt-bearer') return false;
  const claims = { issuer: found.consumerKey, subject: found.username, audience: org.url, now: new Date() };
  const assertion = await signJwt(claims, found.privateKey);
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  return (await fetch(found.tokenEndpoint, { method: 'POST', body })).status === 200;
}

it.each([false, true])('leaves a project that generates what the org has, cut over: %s', async (cutOver) => {
  const before = await read(CERTIFICATE);
  const stop = startClient();
  const run = await credentials('rotate', { cutOver });
  const { logins, failures } = await stop();
  expect(run).toMatchObject({ error: null, exitCode: 0 });
  const [rotation] = run.result.environments[0]!.integrations;
  expect(rotation).toMatchObject({ outcome: 'rotated', way: cutOver ? 'cut-over' : 'second-app' });
  expect(logins).toBeGreaterThan(0);
  if (!cutOver) expect(failures).toBe(0);
  expect(await read(CERTIFICATE)).not.toBe(before);
  const file = /force-app\/\S+-meta\.xml/.exec(rotation!.actions.join('\n'))?.[0] ?? '';
  const generated = await read(file);
  // Until it is generated anew, a deployment would bring the old certificate back.
  expect((await commandRun(planCommand, request())).exitCode).not.toBe(0);
  await commandRun(generateCommand, request());
  expect(await read(file)).not.toBe(generated);
  expect(await commandRun(planCommand, request())).toMatchObject({ error: null, exitCode: 0 });
  expect(await commandRun(verifyCommand, request())).toMatchObject({ error: null, exitCode: 0 });
});
