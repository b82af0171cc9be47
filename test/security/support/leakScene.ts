import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STAGED_TABLE } from '../../../org-simulator/oauth/staged/stagedCredential.ts';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../../org-simulator/startOrg.ts';
import { type ScratchProject, scratchProject } from '../../commands/support/scratchProject.ts';
import { startCommentServer } from '../../commenting/commentServer.ts';
import { type SecretsManagerServer, startSecretsManagerServer } from '../../sinks/support/secretsManagerServer.ts';
import { APPROLE, ROOT_TOKEN, startVaultServer, type VaultServer } from '../../sinks/support/vaultServer.ts';
import type { PlantedSecret } from './leakSearch.ts';

/** One environment for each kind of sink, each with an org of its own. */
export const ENVIRONMENTS = ['test', 'vault', 'aws', 'program'] as const;

export type SceneEnvironment = (typeof ENVIRONMENTS)[number];

/** A project with every kind of sink, orgs, and stores that speak their protocols. */
export interface LeakScene {
  readonly project: ScratchProject;
  /** Holds `home`, `tmp` and `store`, that of the program. */
  readonly folder: string;
  readonly orgs: Readonly<Record<SceneEnvironment, SimulatedOrg>>;
  readonly vault: VaultServer;
  readonly aws: SecretsManagerServer;
  /** The API of GitHub; when it refuses, it quotes what it was sent. */
  readonly comments: { refuses: boolean };
  /** Process environment of a run, secrets included. */
  environmentOf(name: SceneEnvironment): Readonly<Record<string, string>>;
  /** Every secret so far: those planted, those in sinks and orgs now, and those that were there at an earlier call. */
  secrets(): Promise<readonly PlantedSecret[]>;
  stop(): Promise<void>;
}

const KEEPER = join(process.cwd(), 'test/sinks/support/keeper.mjs');

/** What hands out secrets by API, and lets people log in with a password. */
const ORG = { clientSecretInRestApiAccess: true, soapLogin: 'enabled', passwordFlow: true } as const;

/** Of a system that can do nothing better than a password. */
const OLD = 'label: Old\nowner: team@acme.example\naccess:\n  objects:\n    Account: [read]\napp: none\n';

/** Of stores and of programs that sinks start; none of this program's own. */
const STORE_SECRETS = {
  AWS_SECRET_ACCESS_KEY: 'plantedAwsSecretAccessKey/0123456789+abc',
  AWS_SESSION_TOKEN: 'plantedAwsSessionToken//0123456789+abcdef',
  VAULT_SECRET_ID: APPROLE.secret_id,
  KEEPER_TOKEN: 'plantedTokenOfTheSinksProgram0123456789',
  COMMENT_TOKEN: 'plantedTokenForComments0123456789',
};

export async function leakScene(): Promise<LeakScene> {
  const folder = await mkdtemp(join(tmpdir(), 'leaks-'));
  await Promise.all(['home', 'tmp', 'store'].map((name) => mkdir(join(folder, name))));
  const [project, vault, aws] = await Promise.all([scratchProject(), startVaultServer(), startSecretsManagerServer()]);
  const comments = { refuses: false };
  const github = await startCommentServer((call) => answerComment(call, comments.refuses));
  const entries = ENVIRONMENTS.map(async (name) => [name, await startOrg(ORG)]);
  const orgs = Object.fromEntries(await Promise.all(entries)) as LeakScene['orgs'];
  await project.write('integration-users/old.yaml', OLD);
  await writeEnvironments(project, join(folder, 'store'));
  const stores = {
    ...STORE_SECRETS,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'acme/orgs',
    GITHUB_REF: 'refs/pull/7/merge',
    VAULT_ADDR: vault.origin,
    VAULT_ROLE_ID: APPROLE.role_id,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.origin,
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_REGION: 'eu-central-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const seen = new Map<string, string>();
  return {
    project,
    folder,
    orgs,
    vault,
    aws,
    comments,
    environmentOf: (name) => ({
      PATH: process.env['PATH'] ?? '',
      HOME: join(folder, 'home'),
      TMPDIR: join(folder, 'tmp'),
      ...stores,
      SF_ACCESS_TOKEN: orgs[name].admin.accessToken,
      SF_ORG_INSTANCE_URL: orgs[name].url,
    }),
    async secrets() {
      const planted = Object.entries(STORE_SECRETS);
      const inSinks = await keptSecrets({ project, folder, vault, aws });
      const inOrgs = Object.values(orgs).flatMap(orgSecrets);
      for (const [what, value] of [...planted, ['the token of Vault', ROOT_TOKEN] as const, ...inSinks, ...inOrgs]) {
        seen.set(value, what);
      }
      return [...seen].map(([value, what]) => ({ what, value }));
    },
    async stop() {
      await Promise.all([...Object.values(orgs), vault, aws, github].map((server) => server.stop()));
      await Promise.all([project.remove(), rm(folder, { recursive: true })]);
    },
  };
}

function answerComment(
  { method, authorization }: Parameters<Parameters<typeof startCommentServer>[0]>[0],
  refuses: boolean,
) {
  if (refuses) return 401;
  return method === 'GET' ? [] : { html_url: `https://github.example/${authorization.length}` };
}

async function writeEnvironments(project: ScratchProject, store: string): Promise<void> {
  const words = (action: string) =>
    JSON.stringify([process.execPath, KEEPER, store, action, '{environment}/{variable}']);
  const sinks: Readonly<Record<SceneEnvironment, string>> = {
    test: 'file: {}',
    vault: 'vault: { mount: kv }',
    aws: 'awsSecretsManager: { region: eu-central-1 }',
    program: `command: { write: ${words('write')}, read: ${words('read')} }`,
  };
  for (const [name, sink] of Object.entries(sinks)) {
    await project.write(`environments/${name}.yaml`, `label: ${name}\nsinks:\n  all: { ${sink} }\n`);
  }
}

type NamedSecret = readonly [string, string];

async function keptSecrets({
  project,
  folder,
  vault,
  aws,
}: Pick<LeakScene, 'project' | 'folder' | 'vault' | 'aws'>): Promise<readonly NamedSecret[]> {
  const files = [...(await filesBelow(join(project.root, '.secrets'))), ...(await filesBelow(join(folder, 'store')))];
  const texts = await Promise.all(
    files.map(async (file) => [`what is in ${file}`, await readFile(file, 'utf8')] as const),
  );
  const inVault = [...vault.state.versions].flatMap(([path, versions]) =>
    versions.map(({ data }) => [`what Vault has at ${path}`, String(data?.['value'] ?? '')] as const),
  );
  const inAws = [...aws.state.secrets].flatMap(([name, versions]) =>
    versions.map(({ text }) => [`what AWS has as ${name}`, text] as const),
  );
  return [...texts.filter(([what]) => !what.endsWith('/seen')), ...inVault, ...inAws];
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Tokens of the administrator and consumer secrets, those that are staged as well. */
function orgSecrets({ admin, state }: SimulatedOrg): readonly NamedSecret[] {
  const inMetadata = ['ExtlClntAppGlobalOauthSettings', 'ConnectedApp'].flatMap((type) =>
    state.metadata.all(type).flatMap(({ body }) => secretsIn(body)),
  );
  const staged = state.records.all(STAGED_TABLE).map((row) => String(row['Secret'] ?? ''));
  return [
    ['the administrator’s token', admin.accessToken],
    ['the administrator’s refresh token', /:([^:@]+)@/.exec(admin.authUrl)?.[1] ?? ''],
    ...[...inMetadata, ...staged].map((secret) => ['a consumer secret', secret] as const),
  ];
}

function secretsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'string' ? (/secret$/i.test(name) ? [part] : []) : secretsIn(part),
  );
}
