import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { requestToken } from '../../generator/oauth/requestToken.ts';
import { type ConnectRequest, connectOrg } from '../../generator/org/connectOrg.ts';
import { soql } from '../../generator/org/soql.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

const TOKEN = '00D000000000001!AQEAsecretsecretsecret';
const LOOK_ALIKE = 'https://acme.my.salesforce.com.attacker.example';

/** Names that a reader may take for a My Domain, and what is none of Salesforce's at all. */
const STRANGERS = [
  LOOK_ALIKE,
  'https://acme.my.salesforce.com.',
  'https://notsalesforce.com',
  'https://acme-my-salesforce.com',
  'https://acme.my.ѕalesforce.com',
  'https://attacker.example/acme.my.salesforce.com',
  'https://attacker.example:443#.salesforce.com',
  'https://ACME.MY.SALESFORCE.COM.ATTACKER.EXAMPLE',
];

interface Host {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly seen: readonly string[];
}

/** Answers everything by `answer`, and remembers each request with its headers. */
async function startHost(answer: (path: string, reply: FastifyReply) => unknown): Promise<Host> {
  const app = Fastify();
  const seen: string[] = [];
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.all('/*', async (request, reply) => {
    seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${String(request.body)}`);
    return answer(request.url, reply);
  });
  return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }), seen };
}

let thief: Host;
let simulated: SimulatedOrg;
const open: Host[] = [];

beforeAll(async () => {
  thief = await startHost(() => ({ totalSize: 0, done: true, records: [] }));
  simulated = await startOrg();
});
afterEach(async () => {
  for (const { app } of open.splice(0)) await app.close();
});
afterAll(() => Promise.all([thief.app.close(), simulated.stop()]));

async function host(answer: (path: string, reply: FastifyReply) => unknown): Promise<Host> {
  const started = await startHost(answer);
  open.push(started);
  return started;
}

function connect(processEnvironment: ConnectRequest['processEnvironment'], myDomain: string | null = null) {
  return connectOrg({
    targetOrg: null,
    environment: { alias: null, type: null, myDomain },
    apiVersion: '66.0',
    processEnvironment,
    signal: new AbortController().signal,
    pace: { retryDelay: 1, pollInterval: 1 },
  });
}

const organization = {
  Id: '00D000000000001MAA',
  Name: 'Acme',
  IsSandbox: false,
  OrganizationType: 'Enterprise Edition',
  TrialExpirationDate: null,
};

/** An org that answers the first questions, and then tells `customDomain` as its My Domain. */
function talkative(customDomain: string): (path: string) => unknown {
  return (path) =>
    path.includes('/query')
      ? { totalSize: 1, done: true, records: [organization] }
      : { user_id: '005', preferred_username: 'a@b.example', urls: { custom_domain: customDomain } };
}

describe('an address that is not the org’s', () => {
  it.each([301, 302, 303, 307, 308])('gets no session by a redirect with status %d', async (status) => {
    const org = await host((path, reply) => reply.redirect(`${thief.url}${path}`, status));
    const connecting = connect({ SF_ACCESS_TOKEN: TOKEN, SF_ORG_INSTANCE_URL: org.url });
    await expect(connecting).rejects.toMatchObject({
      exitCode: 3,
      message: `The org sends calls on to ${new URL(thief.url).host}, and the session is not passed to another address.`,
    });
    expect(org.seen[0]).toContain(TOKEN);
    expect(thief.seen).toEqual([]);
  });

  it('gets no session by the redirect of a SOAP call, which carries it in its body', async () => {
    const org = await host((path, reply) => {
      if (path.includes('/Soap/')) return reply.redirect(`${thief.url}${path}`, 307);
      return talkative(simulated.url)(path);
    });
    const { connection } = await connect({ SF_ACCESS_TOKEN: TOKEN, SF_ORG_INSTANCE_URL: org.url });
    await expect(connection.metadata.list([{ type: 'Profile' }])).rejects.toMatchObject({ exitCode: 3 });
    expect(thief.seen).toEqual([]);
  });

  it('gets no session as the next page of a query', async () => {
    const org = await host((path) =>
      path.includes('FROM%20User')
        ? { totalSize: 9, done: false, records: [], nextRecordsUrl: `${thief.url}/services/data/v66.0/query/x` }
        : talkative(simulated.url)(path),
    );
    const connected = await connect({ SF_ACCESS_TOKEN: TOKEN, SF_ORG_INSTANCE_URL: org.url });
    await expect(connected.query(soql`SELECT Id FROM User`)).rejects.toMatchObject({ exitCode: 3 });
    expect(thief.seen).toEqual([]);
  });

  it.each(STRANGERS)('is refused before anything is sent: %s', async (url) => {
    const refusal = {
      exitCode: 3,
      message: expect.stringMatching(/^SF.* names .*, which is no address of Salesforce/),
    };
    await expect(connect({ SF_ACCESS_TOKEN: TOKEN, SF_ORG_INSTANCE_URL: url })).rejects.toMatchObject(refusal);
    const { hostname } = new URL(url);
    const authUrl = `force://PlatformCLI::5AepSecret@${hostname}`;
    await expect(connect({ SFDX_AUTH_URL: authUrl })).rejects.toMatchObject(refusal);
  });

  it('is refused in the answer to a login, whatever the flow', async () => {
    const login = await host(() => ({ access_token: TOKEN, instance_url: LOOK_ALIKE }));
    const authUrl = `force://PlatformCLI::5AepSecret@${new URL(login.url).host}`;
    await expect(connect({ SFDX_AUTH_URL: authUrl })).rejects.toMatchObject({ exitCode: 3 });
    const { signal } = new AbortController();
    const asIntegration = requestToken({ origin: login.url, flow: 'jwt-bearer', parameters: {}, signal });
    await expect(asIntegration).rejects.toMatchObject({ exitCode: 3 });
  });

  it.each([LOOK_ALIKE, 'http://acme.my.salesforce.com'])(
    'is refused as the My Domain that an org tells, where integrations would log in: %s',
    async (customDomain) => {
      const org = await host(talkative(customDomain));
      await expect(connect({ SF_ACCESS_TOKEN: TOKEN, SF_ORG_INSTANCE_URL: org.url })).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringMatching(/^The My Domain that the org tells /),
      });
    },
  );

  it('is refused in plain http for any host but this machine', async () => {
    for (const url of ['http://acme.my.salesforce.com', 'http://127.0.0.1.attacker.example', 'http://10.0.0.1']) {
      await expect(connect({ SF_ACCESS_TOKEN: TOKEN, SF_ORG_INSTANCE_URL: url }, url)).rejects.toMatchObject({
        exitCode: 3,
      });
    }
  });
});

describe('an address that the environment file names as its My Domain', () => {
  it('is taken though it is not Salesforce’s: the failure is one of the network', async () => {
    const url = 'https://org.invalid';
    await expect(connect({ SF_ACCESS_TOKEN: TOKEN, SF_ORG_INSTANCE_URL: url }, url)).rejects.toThrow(
      'Connecting to the org failed: The org could not be reached.',
    );
  });
});
