import type { X509Certificate } from 'node:crypto';
import { appReferenceOf } from '../../oauth/appReference.ts';
import { tokenEndpointOf } from '../../oauth/login/tokenEndpointOf.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CredentialState, StagedSet } from '../credentialState.ts';
import type { StatusSources } from '../statusSources.ts';
import type { StoredSecrets } from '../storedSecret.ts';
import type { Told } from '../told.ts';
import { type AppsInOrg, appsInOrg } from './appsInOrg.ts';
import type { ExpectedLogin } from './expectedLogin.ts';
import type { OrgKnowledge } from './orgKnowledge.ts';
import { readCertificateFile } from './readCertificateFile.ts';
import { readJournal } from './readJournal.ts';
import type { StagedKey } from './readStagedSets.ts';
import { readStored } from './readStored.ts';

/** What was found out before, for all integrations of an environment. */
export interface StatusKnowledge {
  readonly sources: StatusSources;
  readonly org: OrgKnowledge;
  /** Origin of the org's My Domain; null: not known. */
  readonly origin: string | null;
}

/** Reads what files, journal and sink have of one integration, and compares it with what the org said. */
export async function readCredential(
  user: ResolvedIntegrationUser,
  { sources, org, origin }: StatusKnowledge,
): Promise<CredentialState> {
  const { projectRoot } = sources;
  const { name: integration, environment, app } = user;
  const path = app.type === 'none' ? null : app.certificate;
  const inOrg = appsInOrg(user, org);
  const read = path === null ? null : await readCertificateFile(projectRoot, path);
  const stored = await lookIntoSink(
    user,
    expectedLogin(user, { inOrg, origin, file: read?.certificate ?? null }),
    sources,
  );
  const orgId = sources.org?.id ?? null;
  const keyPath = path === null ? 'app' : 'app.certificate';
  return {
    integration,
    environment,
    username: user.user.username,
    flow: app.type === 'none' ? null : app.flow,
    app: appReferenceOf(user),
    position: user.source.locate(keyPath.split('.')),
    keyPath,
    maxIdleDays: user.monitoring.maxIdleDays,
    file: read?.file ?? null,
    orgApp: inOrg.state,
    stored,
    staged: describeStaged(inOrg.staged, stored),
    rotation: {
      journal: await readJournal({ projectRoot, environment, integration, orgId }),
      secondApp: inOrg.secondApp?.name ?? null,
    },
    ...lastUses(user, org, inOrg),
  };
}

interface KnownOf {
  readonly inOrg: AppsInOrg;
  readonly origin: string | null;
  readonly file: X509Certificate | null;
}

function expectedLogin(user: ResolvedIntegrationUser, { inOrg, origin, file }: KnownOf): ExpectedLogin | null {
  if (user.app.type === 'none') return null;
  const { app, secondApp, staged } = inOrg;
  return {
    flow: user.app.flow,
    tokenEndpoint: origin === null ? null : tokenEndpointOf(origin),
    username: user.user.username,
    consumerKey: app?.consumerKey ?? null,
    stagedKeys: staged.told ? staged.value.map(({ key }) => key) : null,
    secondAppKey: secondApp?.known.consumerKey ?? null,
    certificates: { file, app: app?.certificate ?? null, secondApp: secondApp?.known.certificate ?? null },
  };
}

async function lookIntoSink(
  { name: integration, environment }: ResolvedIntegrationUser,
  expected: ExpectedLogin | null,
  { sinkFor, projectRoot, processEnvironment, signal }: StatusSources,
): Promise<CredentialState['stored']> {
  if (sinkFor === null) return { told: false, reason: 'sinks are not asked (--no-sinks)' };
  if (expected === null) return { told: false, reason: 'it has no app' };
  const opened = await sinkFor(integration).then(
    (sink) => ({ sink, whyNoSink: '' }),
    (error: unknown) => ({ sink: null, whyNoSink: whyNot(error) }),
  );
  return {
    told: true,
    value: await readStored({ ...opened, projectRoot, environment, integration, processEnvironment, signal }, expected),
  };
}

/** A store's client that is not installed, a folder that is not safe. */
function whyNot(error: unknown): string {
  if (error instanceof ToolError) return error.message;
  throw error;
}

/** A staged set is in use when the login document has its key; of several none is told from the other by that alone. */
function describeStaged(staged: Told<readonly StagedKey[]>, stored: Told<StoredSecrets>): CredentialState['staged'] {
  if (!staged.told) return staged;
  const usesStaged = stored.told && stored.value.login?.usesKeyOf === 'staged';
  const value = staged.value.map(({ state, createdDate, expirationDate }): StagedSet => {
    const [created, expires] = [createdDate, expirationDate].map((date) => date?.toISOString() ?? null);
    return {
      state,
      created: created ?? null,
      expires: expires ?? null,
      isInUse: usesStaged && staged.value.length === 1,
    };
  });
  return { told: true, value };
}

function lastUses(
  { label, user }: ResolvedIntegrationUser,
  { usage }: OrgKnowledge,
  { app, secondApp }: AppsInOrg,
): Pick<CredentialState, 'lastLogin' | 'lastToken'> {
  const labels = [app?.label ?? label, secondApp?.known.label ?? null].filter((one) => one !== null);
  return {
    lastLogin: usage.lastLogin(user.username, labels),
    lastToken: usage.lastToken(user.username, labels),
  };
}
