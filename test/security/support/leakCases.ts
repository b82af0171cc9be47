import { createKey } from '../../../generator/oauth/createKey.ts';
import { refusal } from '../../sinks/support/secretsManagerServer.ts';
import type { LeakCase } from './leakCase.ts';
import { ENVIRONMENTS, type LeakScene } from './leakScene.ts';

/** The usual run takes text and JSON in turn where it takes one of them. */
function inTurn(index: number): 'text' | 'json' {
  return index % 2 === 0 ? 'text' : 'json';
}

const ROTATE = 'credentials rotate --key-size 2048 --overlap 0';

/** From an empty checkout to rotated logins, with every kind of sink; in this order. */
export const STORY: readonly LeakCase[] = ENVIRONMENTS.flatMap((env, index): readonly LeakCase[] => [
  // One key as long as they are made when nobody says; others are made sooner.
  { line: env === 'test' ? 'credentials create' : 'credentials create --key-size 2048', env, codes: [0] },
  { line: 'generate', env, codes: [0] },
  { line: 'deploy --verify-wait 0', env, codes: [0] },
  { line: 'credentials collect', env, codes: [0] },
  { line: 'verify --wait 0', env, codes: [0] },
  { line: 'credentials rotate --dry-run --wait 0', env, codes: [0], alone: inTurn(index) },
  { line: `${ROTATE} --wait 1`, env, codes: [0], alone: 'text' },
  { line: 'generate', env, codes: [0] },
  { line: 'credentials status', env, codes: [0, 2] },
]);

const COMMENT = 'comment {project}/plan.md';

/** What else there is, where everything is in order. `faults` has each call to the org fail in turn. */
export const COMMANDS: readonly LeakCase[] = [
  {
    line: 'new shop-orders --owner team@acme.example --object Account=read --dry-run --no-input',
    env: 'test',
    codes: [0],
  },
  { line: 'lint --format sarif --output {project}/lint.sarif', env: 'test', codes: [0] },
  { line: 'generate --check', env: 'test', codes: [0] },
  { line: 'matrix', env: 'test', codes: [0] },
  { line: 'plan --out {project}/saved.plan.json --markdown {project}/plan.md', env: 'test', codes: [0] },
  { line: 'plan', env: 'test', codes: [0], faults: true },
  { line: 'deploy --plan {project}/saved.plan.json --verify-wait 0', env: 'test', codes: [0] },
  { line: 'deploy --dry-run', env: 'test', codes: [0] },
  { line: 'deploy --verify-wait 0', env: 'test', codes: [0], faults: true },
  { line: 'drift', env: 'test', codes: [0], faults: true },
  { line: 'verify --wait 0 --format junit --output {project}/verify.xml', env: 'test', codes: [0], faults: true },
  { line: 'verify --wait 0 --write-probes', env: 'test', codes: [0] },
  { line: 'credentials collect', env: 'test', codes: [0], faults: true },
  { line: 'credentials status', env: 'test', codes: [0, 2], faults: true },
  { line: 'credentials legacy', env: 'test', codes: [0, 2], faults: true },
  { line: 'credentials legacy --only old --reset-password', env: 'test', codes: [0, 2], faults: true },
  // One integration each that logs in with a key and with a consumer secret: so none is rotated for calls that only the other makes.
  { line: `${ROTATE} --wait 0 --only leads`, env: 'test', codes: [0], alone: 'json', faults: true },
  { line: `${ROTATE} --wait 0 --only orders`, env: 'test', codes: [0], alone: 'json', faults: true },
  { line: 'generate', env: 'test', codes: [0] },
  { line: 'retire --only leads --dry-run', env: 'test', codes: [0], faults: true },
  { line: 'retire --freeze-only --only orders', env: 'test', codes: [0], faults: true },
  { line: 'retire --unfreeze --only orders', env: 'test', codes: [0] },
  { line: COMMENT, env: 'test', codes: [0] },
  { line: 'start', env: 'test', codes: [0], alone: 'text' },
];

/** Stores that refuse, and that quote in their error what they were sent. */
const SEALED = ({ vault }: LeakScene) => {
  vault.state.sealed = true;
  return () => {
    vault.state.sealed = false;
  };
};
const ECHOING_VAULT = ({ vault }: LeakScene) => {
  vault.state.fault = ({ body, method, headers }) =>
    method === 'GET' ? undefined : { status: 400, body: { errors: [JSON.stringify({ body, headers })] } };
  return () => {
    vault.state.fault = null;
  };
};
const ECHOING_AWS = ({ aws }: LeakScene) => {
  aws.state.fault = (operation) =>
    operation === 'GetSecretValue'
      ? undefined
      : refusal('InvalidRequestException', `cannot store ${JSON.stringify(aws.asked.at(-1)?.body)}`);
  return () => {
    aws.state.fault = null;
  };
};
const COMMENTS_REFUSED = ({ comments }: LeakScene) => {
  comments.refuses = true;
  return () => {
    comments.refuses = false;
  };
};

/** What goes wrong with sinks; whether a command fails of it depends on what it asks of them. */
const SINK_FAULTS: readonly Omit<LeakCase, 'line' | 'codes'>[] = [
  { env: 'vault', arrange: SEALED },
  { env: 'vault', arrange: ECHOING_VAULT },
  { env: 'vault', environment: { VAULT_SECRET_ID: 'plantedSecretIdThatIsWrong0123' } },
  { env: 'aws', arrange: ECHOING_AWS },
  { env: 'program', environment: { KEEPER_FAULT: 'echo' } },
  { env: 'program', environment: { KEEPER_FAULT: 'after' } },
];

const OF_SINKS = [
  'credentials create --key-size 2048 --force',
  'credentials collect',
  `${ROTATE} --wait 0`,
  'credentials status',
  'verify --wait 0',
];

const [KEY, WRONG] = [await createKey(2048), 'plantedConsumerSecretThatIsWrong0123456789'];
const NO_TOKEN = { SF_ACCESS_TOKEN: '' };
const JWT = { ...NO_TOKEN, SF_CLIENT_ID: '3MVG9.unknown', SF_USERNAME: 'a@b.example' };
const AUTH_URL = 'force://PlatformCLI:plantedSecretInTheAuthUrl:plantedRefreshToken0123456789@';

/** Secrets that only a failing command is given. */
export const WRONG_SECRETS: readonly string[] = [
  KEY,
  WRONG,
  'plantedSecretInTheAuthUrl',
  'plantedRefreshToken0123456789',
  'plantedSecretIdThatIsWrong0123',
];

const HALF_A_LOGIN = JSON.stringify({ flow: 'jwt-bearer', username: 'a@b.example', privateKey: KEY });

/** Logins that do not work, as the process environment gives them. */
const WRONG_LOGINS: readonly Pick<LeakCase, 'line' | 'environment'>[] = [
  { line: 'verify --wait 0', environment: { SF_CLIENT_SECRET_LEADS: WRONG, SF_PRIVATE_KEY_ORDERS: KEY } },
  { line: 'verify --wait 0', environment: { SF_PRIVATE_KEY_ORDERS: KEY.slice(0, 400) } },
  { line: 'verify --wait 0', environment: { SF_LOGIN_ORDERS: HALF_A_LOGIN, SF_LOGIN_LEADS: WRONG } },
  { line: 'deploy', environment: { SF_ACCESS_TOKEN: '00D000000000001!AQplantedTokenOfNobody0123456789' } },
  { line: 'deploy', environment: { ...NO_TOKEN, SFDX_AUTH_URL: `${AUTH_URL}acme.my.salesforce.com@broken` } },
  { line: 'deploy', environment: { ...NO_TOKEN, SFDX_AUTH_URL: `${AUTH_URL}127.0.0.1:1` } },
  { line: 'plan', environment: { ...JWT, SF_JWT_KEY: KEY } },
  { line: 'plan', environment: { ...JWT, SF_JWT_KEY: KEY.slice(0, 900) } },
  { line: 'drift', environment: { ...JWT, SF_JWT_KEY_FILE: '/dev/null' } },
];

/** What fails by itself: stores, wrong logins, a server of comments. Faults of orgs come besides, from `faults` above. */
export const FAILURES: readonly LeakCase[] = [
  ...OF_SINKS.flatMap((line, row) =>
    SINK_FAULTS.map((fault, column) => ({ ...fault, line, codes: [0, 1, 2], alone: inTurn(row + column) })),
  ),
  { line: 'generate', env: 'test', codes: [0] },
  ...WRONG_LOGINS.map((login) => ({ ...login, env: 'test' as const, codes: [0, 1] })),
  { line: COMMENT, env: 'test', codes: [1], arrange: COMMENTS_REFUSED },
];
