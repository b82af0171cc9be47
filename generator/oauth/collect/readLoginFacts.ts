import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Org } from '../../org/org.ts';
import { throwIfStopped } from '../../org/throwIfStopped.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { SecretKind } from '../../sinks/secretName.ts';
import type { SecretSink, StoredSecret } from '../../sinks/secretSink.ts';
import { variableName } from '../../sinks/variableName.ts';
import type { AppCredentials } from '../appCredentials/appCredentials.ts';
import { readAppCredentials } from '../appCredentials/readAppCredentials.ts';
import { refusalText } from '../appCredentials/refusalText.ts';
import type { AppReference } from '../appReference.ts';
import { SECRET_OF } from '../login/secretOf.ts';
import { whyNotThisLogin } from '../login/whyNotThisLogin.ts';
import { parseLoginDocument } from '../parseLoginDocument.ts';
import { type OrgApp, readOrgApps } from '../readOrgApps.ts';
import type { CollectOptions } from './collectOptions.ts';
import { isRotationOpen } from './isRotationOpen.ts';
import type { LoginFacts } from './loginFacts.ts';

/** One integration with an app that the org has. */
export interface LoginSubject {
  readonly user: ResolvedIntegrationUser;
  readonly app: AppReference;
  readonly flow: LoginFacts['expected']['flow'];
  readonly orgApp: OrgApp;
  readonly sink: SecretSink;
}

/** Reads what decides about a login: the sink, the variables, the certificate's file, and of the org what is needed. Secret. */
export async function readLoginFacts(org: Org, subject: LoginSubject, options: CollectOptions): Promise<LoginFacts> {
  const { user, app, flow, orgApp, sink } = subject;
  const { name: integration, environment } = user;
  const expected = { flow, origin: options.origin, username: user.user.username };
  const read = (kind: SecretKind) => sink.read({ environment, integration, kind });
  const [stored, rotation] = await inTurn([() => read('login'), () => read('rotation')]);
  const key = keyOf(stored, expected);
  const asks = options.isThorough || key !== orgApp.consumerKey;
  const fromOrg = asks ? await askOrg(org, subject, { key, isUnseen: stored.kind === 'unreadable', options }) : NOTHING;
  return {
    ...fromOrg,
    integration,
    environment,
    expected,
    app,
    orgApp,
    stored,
    isRotating: rotation.kind === 'found' && isRotationOpen(rotation.value),
    candidates:
      asks || flow === 'jwt-bearer' ? [...fromOrg.secrets, ...(await findCandidates(subject, { options, read }))] : [],
    prefersCandidates: options.isThorough,
    certificate: orgApp.certificate ?? (await readCertificate(user, options.projectRoot)),
    writesUnseen: options.isThorough,
  };
}

type Answers = readonly [StoredSecret, StoredSecret];

/** Programs are not started side by side: some ask people, or lock their store. */
async function inTurn([first, second]: readonly [
  () => Promise<StoredSecret>,
  () => Promise<StoredSecret>,
]): Promise<Answers> {
  return [await first(), await second()];
}

/** The consumer key of the login that is stored; null when there is none, or not of this org and user. */
function keyOf(stored: StoredSecret, expected: LoginFacts['expected']): string | null {
  const login = stored.kind === 'found' ? parseLoginDocument(stored.value) : null;
  return login !== null && whyNotThisLogin(login, expected) === null ? login.consumerKey : null;
}

type FromOrg = Pick<LoginFacts, 'otherKeys' | 'refusal'> & { readonly secrets: readonly string[] };

const NOTHING: FromOrg = { otherKeys: new Set(), refusal: null, secrets: [] };

interface Question {
  readonly key: string | null;
  readonly isUnseen: boolean;
  readonly options: CollectOptions;
}

/** The secret of a client credentials app, and what logs in beside the app where that may be what the sink has. */
async function askOrg(org: Org, { user, app, flow, orgApp }: LoginSubject, question: Question): Promise<FromOrg> {
  const { key, isUnseen, options } = question;
  const isOther = isUnseen || (key !== null && key !== orgApp.consumerKey);
  const needsSecret = flow === 'client-credentials';
  const given = needsSecret || isOther ? await readGiven(org, app, orgApp.consumerKey) : NOT_ASKED;
  const standIn = { type: 'external-client-app', name: options.standInOf(user.developerName) } as const;
  const standIns = isOther ? await readOrgApps(org, [standIn]) : new Map<string, OrgApp>();
  const staged = (given.credentials?.staged ?? []).filter(({ state }) => state !== 'Expired');
  const { primary } = given.credentials ?? {};
  return {
    otherKeys: new Set([...staged.map((pair) => pair.key), ...[...standIns.values()].map((one) => one.consumerKey)]),
    refusal: given.refusal,
    secrets: needsSecret && primary?.key === orgApp.consumerKey ? [primary.secret] : [],
  };
}

interface Given {
  readonly credentials: AppCredentials | null;
  readonly refusal: string | null;
}

const NOT_ASKED: Given = { credentials: null, refusal: null };

async function readGiven(org: Org, app: AppReference, consumerKey: string): Promise<Given> {
  try {
    const credentials = await readAppCredentials(org, app, consumerKey);
    return {
      credentials,
      refusal: credentials === null ? 'The secret of a connected app is shown in Setup only.' : null,
    };
  } catch (error) {
    throwIfStopped(org.signal, 'Reading a consumer secret');
    return { credentials: null, refusal: refusalText(error) };
  }
}

/** What the variable holds, and what the sink keeps alone. */
async function findCandidates(
  { user, flow }: LoginSubject,
  { options, read }: { readonly options: CollectOptions; readonly read: (kind: SecretKind) => Promise<StoredSecret> },
): Promise<readonly string[]> {
  const kind = SECRET_OF[flow];
  const variable = options.processEnvironment[variableName({ integration: user.name, kind })]?.trim() ?? '';
  const kept = await read(kind);
  return [variable, kept.kind === 'found' ? kept.value.trim() : ''].filter((text) => text !== '');
}

async function readCertificate({ app }: ResolvedIntegrationUser, projectRoot: string): Promise<Buffer | null> {
  if (app.type === 'none' || app.certificate === null) return null;
  return readFile(join(projectRoot, app.certificate)).catch(() => null);
}
