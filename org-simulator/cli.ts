import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { CLI_HELP, CLI_OPTIONS } from './cliOptions.ts';
import { startOrg } from './startOrg.ts';

const TYPES = ['production', 'sandbox', 'scratch', 'developer'] as const;
const SOAP_LOGINS = ['disabled', 'enabled', 'with-permission'] as const;
const SEEDS = ['acme', 'bare'] as const;

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({ options: CLI_OPTIONS });
  if (values.help) {
    console.log(CLI_HELP);
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
    propagationDelay: numberOf('--propagation-delay', values['propagation-delay'], 3_600_000),
    propagation: values.uneven ? 'uneven' : 'together',
    soapLogin: oneOf('--soap-login', SOAP_LOGINS, values['soap-login']),
    passwordFlow: values['password-flow'],
    trustedIpRanges: rangesOf(values['trusted-ips']),
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

/** `start-end`, or one address. */
function rangesOf(text: string | undefined): readonly { readonly start: string; readonly end: string }[] {
  if (text === undefined) return [];
  const [start = '', end = start, ...more] = text.split('-');
  if (isIP(start) !== 0 && isIP(start) === isIP(end) && more.length === 0) return [{ start, end }];
  throw new Error(`--trusted-ips takes two addresses with a hyphen between them, not "${text}".`);
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
