import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatLoginDocument } from '../../../generator/oauth/formatLoginDocument.ts';
import type { LoginDocument } from '../../../generator/oauth/loginDocument.ts';
import { parseLoginDocument } from '../../../generator/oauth/parseLoginDocument.ts';
import { rotateIntegrations } from '../../../generator/rotate/rotateIntegrations.ts';
import type { Rotation } from '../../../generator/rotate/rotation.ts';
import type { RotationRequest } from '../../../generator/rotate/rotationRequest.ts';
import type { RotationTarget } from '../../../generator/rotate/rotationTarget.ts';
import { createFileSink } from '../../../generator/sinks/file/createFileSink.ts';
import type { SecretSink } from '../../../generator/sinks/secretSink.ts';
import type { StartOptions } from '../../../org-simulator/simulatedOrg.ts';
import { clientCredentialsApp, resolvedUserOf } from '../../oauth/support/resolvedUserOf.ts';
import { type OauthScene, oauthScene } from '../../orgSimulator/oauthScene.ts';
import { connectTo } from '../../provision/support/connectTo.ts';
import { requestFor } from './requestFor.ts';

export const NAME = { environment: 'prod', integration: 'erp', kind: 'login' } as const;

/** The definition of the scene's one integration. */
export const erp = resolvedUserOf({
  name: 'erp',
  developerName: 'Erp',
  label: 'ERP',
  user: { ...resolvedUserOf().user, username: 'erp@acme.example' },
  app: clientCredentialsApp,
});

export interface Pair {
  readonly key: string;
  readonly secret: string;
}

/** An org with an external client app and a project with a sink of files. */
export interface RotationScene {
  readonly oauth: OauthScene;
  /** Of the project. */
  readonly root: string;
  readonly target: RotationTarget;
  /** Everything that was told, steps by their names. */
  readonly said: string[];
  readonly request: RotationRequest;
  rotate(parts?: Partial<RotationRequest>, target?: Partial<RotationTarget>): Promise<Rotation>;
  /** Has the sink give this pair. */
  put(pair: Pair): Promise<void>;
  /** What a program finds in the sink. */
  stored(sink?: SecretSink): Promise<LoginDocument | null>;
  /** The pair beside the app's own, as the org's own API gives it. */
  staged(): Promise<(Pair & { readonly state: string; readonly url: string }) | null>;
  call(method: string, url: string, body?: object): Promise<number>;
  stagedUrl(): Promise<string>;
  logsIn(pair: Pair): Promise<boolean>;
  /** Its project. */
  readonly folders: readonly string[];
  /** A scene begins with an empty project. */
  fill(): Promise<void>;
  stop(): Promise<void>;
}

export async function rotationScene(options: StartOptions = {}): Promise<RotationScene> {
  const oauth = await oauthScene({ clientSecretInRestApiAccess: true, deploymentTime: 2, ...options });
  await oauth.deployApp();
  const root = await mkdtemp(join(tmpdir(), 'rotation-'));
  const sink = createFileSink({ projectRoot: root, folder: null, environment: 'prod' });
  const org = await connectTo(oauth.org);
  const target: RotationTarget = { org, user: erp, origin: oauth.org.url, sink, projectRoot: root };
  const said: string[] = [];
  const request = requestFor(said, { now: () => oauth.org.state.now(), neighbours: [erp] });
  const get = async (url: string) => (await oauth.api.call('GET', url)).body;
  const stagedUrl = async () => {
    const { apps } = await get('/apps/oauth/usage');
    const { consumers } = await get(`/apps/oauth/credentials/${apps[0].identifier}`);
    return `${consumers[0].url}/staged`;
  };
  return {
    oauth,
    root,
    target,
    said,
    request,
    put: (pair) => sink.write(NAME, formatLoginDocument(documentOf(oauth, pair)), { kind: 'absent', revision: null }),
    async rotate(parts = {}, other = {}) {
      const one = { ...target, ...other };
      const [rotation] = await rotateIntegrations([one], { ...request, ...parts });
      return rotation!;
    },
    async stored(from = sink) {
      const found = await from.read(NAME);
      return found.kind === 'found' ? parseLoginDocument(found.value) : null;
    },
    staged: async () => (await get(await stagedUrl())).stagedCredentials[0] ?? null,
    call: async (method, url, body) => (await oauth.api.call(method, url, body)).status,
    stagedUrl,
    logsIn: async ({ key, secret }) =>
      (await oauth.credentials({ client_id: key, client_secret: secret })).status === 200,
    folders: [root],
    fill: async () => undefined,
    async stop() {
      await oauth.org.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** What a sink has to keep of a pair. */
export function documentOf({ org }: OauthScene, { key, secret }: Pair): LoginDocument {
  return {
    flow: 'client-credentials',
    tokenEndpoint: `${org.url}/services/oauth2/token`,
    username: erp.user.username,
    consumerKey: key,
    consumerSecret: secret,
  };
}
