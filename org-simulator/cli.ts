import { parseArgs } from 'node:util';
import { startOrg } from './startOrg.ts';

const HELP = `Starts a simulated Salesforce org on this machine. It lives in memory, listens on 127.0.0.1 only and ends with Ctrl-C.

  npm run org -- [options]

  --port <number>   port to listen on; any free one when left out
  --seed <name>     acme: holds what the shipped example refers to (default); bare: a new org
  --type <type>     production (default), sandbox, scratch or developer
  --source-ip <ip>  where OAuth logins seem to come from, for login IP ranges
  --connected-apps  allows the creation of connected apps, which new orgs refuse
  --client-secrets  lets administrators read consumer secrets of external client apps by API, which orgs refuse
                    until "Allow access to External Client App consumer secrets via REST API" is on
  --latency <ms>    milliseconds that every answer takes, as over a network; 0 when left out
  --json            prints address and credentials as one JSON document
  --help            this text
`;

const TYPES = ['production', 'sandbox', 'scratch', 'developer'] as const;
const SEEDS = ['acme', 'bare'] as const;

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      seed: { type: 'string', default: 'acme' },
      type: { type: 'string', default: 'production' },
      'source-ip': { type: 'string' },
      'connected-apps': { type: 'boolean', default: false },
      'client-secrets': { type: 'boolean', default: false },
      latency: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const sourceIp = values['source-ip'];
  const org = await startOrg({
    port: numberOf('--port', values.port, 65_535),
    latency: numberOf('--latency', values.latency, 60_000),
    seed: oneOf('--seed', SEEDS, values.seed),
    type: oneOf('--type', TYPES, values.type),
    connectedAppCreation: values['connected-apps'],
    clientSecretInRestApiAccess: values['client-secrets'],
    ...(sourceIp === undefined ? {} : { sourceIp }),
  });
  const { username, accessToken, authUrl } = org.admin;
  console.log(
    values.json
      ? JSON.stringify({ url: org.url, username, accessToken, authUrl, orgId: org.state.orgId })
      : welcome(org.url, org.admin),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void org.stop());
}

/** 0 when nothing is given. */
function numberOf(option: string, text: string | undefined, most: number): number {
  const number = Number(text ?? 0);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new Error(`${option} takes a number from 0 to ${most}, not "${text}".`);
}

function oneOf<Name extends string>(option: string, names: readonly Name[], given: string): Name {
  const found = names.find((name) => name === given);
  if (found === undefined) throw new Error(`${option} takes one of ${names.join(', ')}, not "${given}".`);
  return found;
}

function welcome(url: string, { username, accessToken }: { username: string; accessToken: string }): string {
  return `The simulated org runs at ${url}
Administrator: ${username}
Access token:  ${accessToken}

With this project:
  export SF_ORG_INSTANCE_URL=${url}
  export SF_ACCESS_TOKEN='${accessToken}'

With the Salesforce CLI, after these two lines:
  sf org login access-token --instance-url ${url} --alias simulator --no-prompt
  sf data query --target-org simulator --query "SELECT Name FROM Profile"

Ctrl-C stops it and forgets everything.`;
}
