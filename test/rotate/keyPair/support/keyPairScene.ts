import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatLoginDocument } from '../../../../generator/oauth/formatLoginDocument.ts';
import type { LoginDocument } from '../../../../generator/oauth/loginDocument.ts';
import { parseLoginDocument } from '../../../../generator/oauth/parseLoginDocument.ts';
import { rotateIntegrations } from '../../../../generator/rotate/rotateIntegrations.ts';
import type { Rotation } from '../../../../generator/rotate/rotation.ts';
import type { RotationRequest } from '../../../../generator/rotate/rotationRequest.ts';
import type { RotationTarget } from '../../../../generator/rotate/rotationTarget.ts';
import { createFileSink } from '../../../../generator/sinks/file/createFileSink.ts';
import type { SecretKind } from '../../../../generator/sinks/secretName.ts';
import type { SecretSink } from '../../../../generator/sinks/secretSink.ts';
import { certificatePem } from '../../../../org-simulator/oauth/certificatePem.ts';
import type { StartOptions } from '../../../../org-simulator/simulatedOrg.ts';
import { jwtApp, resolvedUserOf } from '../../../oauth/support/resolvedUserOf.ts';
import { type ComponentFile, deployFiles } from '../../../orgSimulator/deployFiles.ts';
import { externalClientApp } from '../../../orgSimulator/externalClientApp.ts';
import { type OauthScene, oauthScene } from '../../../orgSimulator/oauthScene.ts';
import { connectTo } from '../../../provision/support/connectTo.ts';
import { requestFor } from '../../support/requestFor.ts';
import { connectedApp } from './connectedApp.ts';

export const CERTIFICATE = 'reference/certificates/erp.prod.crt';

/** Milliseconds: waiting for the org's jobs would be most of what a test does. */
const DEPLOYMENT_TIME = 2;

/** A retrieval takes the org 20 milliseconds. */
const PACE = { retryDelay: 1, pollInterval: 10 };

/** What a scene begins with. */
export interface KeyPairStart extends StartOptions {
  readonly appType?: 'external-client-app' | 'connected-app';
  /** Whether the sink has a login document. */
  readonly withLogin?: boolean;
}

/** An org with an app that logs in by a key pair, a project with its certificate, and a sink with its key. */
export interface KeyPairScene {
  readonly oauth: OauthScene;
  readonly target: RotationTarget;
  /** Everything that was told, steps by their names. */
  readonly said: string[];
  rotate(parts?: Partial<RotationRequest>, target?: Partial<RotationTarget>): Promise<Rotation>;
  /** The project as somebody else gets it: the first certificate, no record of a rotation. */
  freshClone(): Promise<string>;
  /** What a program finds in the sink; null when it has none. */
  text(kind: SecretKind): Promise<string | null>;
  login(): Promise<LoginDocument | null>;
  put(kind: SecretKind, value: string): Promise<void>;
  /** Whether the org takes a login of this consumer key and private key. */
  logsIn(login: { readonly consumerKey: string; readonly privateKey: string }): Promise<boolean>;
  /** Consumer keys by the name of their app. */
  consumerKeys(): Readonly<Record<string, string>>;
  documentOf(privateKey: string, consumerKey?: string): LoginDocument;
  /** Every deployment that the org was asked for. */
  deployments(): readonly Readonly<Record<string, unknown>>[];
  /** Rotates, and counts calls of the org and writes of the sink. */
  countedRun(
    parts?: Partial<RotationRequest>,
  ): Promise<{ readonly rotation: Rotation; readonly calls: number; readonly writes: number }>;
  /** Whether a program logs in with what the sink gives now. */
  sinkWorks(): Promise<boolean>;
  /** Its project and its sink. */
  readonly folders: readonly string[];
  /** Puts what the scene begins with into project and sink. */
  fill(): Promise<void>;
  /** An app of somebody else under this name. */
  deployOther(name: string): Promise<void>;
  /** Text of the certificate's file. */
  file(root?: string): Promise<string>;
  /** What the app has in the org. */
  certificate(): X509Certificate;
  /** What it had first. */
  readonly first: X509Certificate;
  stop(): Promise<void>;
}

export async function keyPairScene({
  appType = 'external-client-app',
  withLogin = true,
  ...options
}: KeyPairStart = {}): Promise<KeyPairScene> {
  const oauth = await oauthScene({ deploymentTime: DEPLOYMENT_TIME, ...options });
  if (appType === 'connected-app') await deployFiles(oauth.org, [connectedApp(oauth.certificate)]);
  else await oauth.deployApp({ runAs: '' });
  const secrets = await mkdtemp(join(tmpdir(), 'secrets-'));
  const folders = [secrets];
  const commit = async (place: string) => {
    await mkdir(dirname(join(place, CERTIFICATE)), { recursive: true });
    await writeFile(join(place, CERTIFICATE), oauth.certificate);
  };
  const freshClone = async () => {
    const clone = await mkdtemp(join(tmpdir(), 'key-pair-'));
    folders.push(clone);
    await commit(clone);
    return clone;
  };
  const root = await freshClone();
  const sink = createFileSink({ projectRoot: root, folder: secrets, environment: 'prod' });
  const user = resolvedUserOf({
    name: 'erp',
    developerName: 'Erp',
    label: 'ERP',
    user: { ...resolvedUserOf().user, username: 'erp@acme.example' },
    app: { ...jwtApp, type: appType, certificate: CERTIFICATE },
  });
  const org = { ...(await connectTo(oauth.org)), pace: PACE };
  const target: RotationTarget = { org, user, origin: oauth.org.url, sink, projectRoot: root };
  const said: string[] = [];
  // Of two servers that differ, both have to be asked.
  const settling = { times: options.propagationDelay === undefined ? 1 : 2, pause: 1 };
  const nameOf = (kind: SecretKind) => ({ environment: 'prod', integration: 'erp', kind });
  const text = async (kind: SecretKind) => {
    const found = await sink.read(nameOf(kind));
    return found.kind === 'found' ? found.value : null;
  };
  const put = (kind: SecretKind, value: string) => sink.write(nameOf(kind), value, { kind: 'absent', revision: null });
  const scene: KeyPairScene = {
    oauth,
    target,
    said,
    async rotate(parts = {}, other = {}) {
      const request = requestFor(said, { settling, neighbours: [user], ...parts });
      const [rotation] = await rotateIntegrations([{ ...target, ...other }], request);
      return rotation!;
    },
    freshClone,
    text,
    login: async () => parseLoginDocument((await text('login')) ?? ''),
    put,
    async logsIn({ consumerKey, privateKey }) {
      return (await oauth.bearer({ iss: consumerKey, key: createPrivateKey(privateKey) })).status === 200;
    },
    consumerKeys: () => Object.fromEntries(keysOf(oauth)),
    documentOf: (privateKey, consumerKey = oauth.consumer().key) => ({
      flow: 'jwt-bearer',
      tokenEndpoint: `${oauth.org.url}/services/oauth2/token`,
      username: user.user.username,
      consumerKey,
      privateKey,
    }),
    deployments: () => oauth.org.state.records.all('DeployRequest'),
    async countedRun(parts = {}) {
      let writes = 0;
      oauth.org.clearCalls();
      const counting: SecretSink = {
        ...sink,
        write: (...write) => {
          writes += 1;
          return sink.write(...write);
        },
      };
      const rotation = await scene.rotate(parts, { sink: counting });
      return { rotation, calls: oauth.org.calls.length, writes };
    },
    async sinkWorks() {
      const login = await scene.login();
      if (login?.flow === 'jwt-bearer') return scene.logsIn(login);
      const privateKey = (await text('private-key')) ?? '';
      return scene.logsIn({ privateKey, consumerKey: scene.consumerKeys()['Erp'] ?? '' });
    },
    folders: [root, secrets],
    async fill() {
      await commit(root);
      await put('private-key', oauth.privateKey);
      if (withLogin) await put('login', formatLoginDocument(scene.documentOf(oauth.privateKey)));
    },
    deployOther: (name) => deployFiles(oauth.org, renamed(externalClientApp(oauth.certificate), name)),
    file: (place = root) => readFile(join(place, CERTIFICATE), 'utf8'),
    first: new X509Certificate(oauth.certificate),
    certificate: () => new X509Certificate(certificatePem(certificateTextOf(oauth)) ?? ''),
    async stop() {
      await oauth.org.stop();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
  await scene.fill();
  return scene;
}

function renamed(files: readonly ComponentFile[], name: string): readonly ComponentFile[] {
  return JSON.parse(JSON.stringify(files).replaceAll('Erp', name)) as readonly ComponentFile[];
}

function certificateTextOf({ org }: OauthScene): string {
  const { metadata } = org.state;
  const app = metadata.get('ExtlClntAppGlobalOauthSettings', 'Erp_glbloauth')?.body;
  const config = (app ?? metadata.get('ConnectedApp', 'Erp')?.body['oauthConfig']) as Record<string, string>;
  return config['certificate'] ?? '';
}

function keysOf({ org }: OauthScene): readonly (readonly [string, string])[] {
  const { metadata } = org.state;
  return [
    ...metadata
      .all('ExtlClntAppGlobalOauthSettings')
      .map(({ body }) => [String(body['externalClientApplication']), String(body['consumerKey'])] as const),
    ...metadata
      .all('ConnectedApp')
      .map(
        ({ fullName, body }) =>
          [fullName, String((body['oauthConfig'] as Record<string, string>)['consumerKey'])] as const,
      ),
  ];
}
