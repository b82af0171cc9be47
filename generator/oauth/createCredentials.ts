import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import lockfile from 'proper-lockfile';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../shared/toolError.ts';
import { decideKeyPair } from './decideKeyPair.ts';
import { isInside } from './isInside.ts';
import { keyFileOf } from './keyFileOf.ts';
import { type KeyPairFiles, readKeyPair } from './readKeyPair.ts';
import { realPlace } from './realPlace.ts';
import { requireOutsideOfGit } from './requireOutsideOfGit.ts';
import { writeKeyPair } from './writeKeyPair.ts';

export interface CredentialsRequest {
  /** Absolute. */
  readonly projectRoot: string;
  /** Absolute, or relative to the project. */
  readonly keyFolder: string;
  readonly force: boolean;
  readonly now: Date;
  readonly validityDays: number;
}

/** What became of one integration's credentials. JSON-serialisable; names files, never what is in them. */
export interface CredentialOutcome {
  readonly integration: string;
  readonly environment: string;
  readonly outcome: 'created' | 'completed' | 'kept' | 'refused' | 'not-needed';
  /** Project-relative. */
  readonly certificate: string | null;
  /** Absolute. */
  readonly keyFile: string | null;
  readonly note: string;
}

const OUTCOMES = { create: 'created', certify: 'completed', keep: 'kept', refuse: 'refused' } as const;

/** Makes what `user` lacks for the JWT bearer flow; what is there and good stays. Throws ToolError for an unsafe place. */
export async function createCredentials(
  user: ResolvedIntegrationUser,
  request: CredentialsRequest,
): Promise<CredentialOutcome> {
  const { name: integration, environment, app } = user;
  const certificate = app.type === 'none' ? null : app.certificate;
  if (certificate === null || app.type === 'none' || app.flow !== 'jwt-bearer') {
    return { integration, environment, outcome: 'not-needed', certificate: null, keyFile: null, note: whyNot(user) };
  }
  const keyFile = keyFileOf({ ...request, environment, integration });
  const files = { key: keyFile, certificate: join(request.projectRoot, certificate) };
  await requireOutsideOfGit(request.projectRoot, files.key);
  await requireInsideProject(request.projectRoot, certificate);
  const { action, reason } = await withLock(dirname(files.key), () => decideAndWrite(files, user, request));
  return { integration, environment, outcome: OUTCOMES[action], certificate, keyFile, note: reason };
}

async function decideAndWrite(files: KeyPairFiles, user: ResolvedIntegrationUser, request: CredentialsRequest) {
  const decision = decideKeyPair(await readKeyPair(files), request);
  if (decision.action === 'create' || decision.action === 'certify') {
    const subject = { integration: user.name, environment: user.environment, ...request };
    await writeKeyPair(files, subject, decision.action);
  }
  return decision;
}

/** Two runs at once would each make a key, and the certificate of one would meet the key of the other. */
async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await lockfile.lock(folder, { lockfilePath: join(folder, '.credentials.lock'), retries: 10 });
  try {
    return await work();
  } finally {
    await release();
  }
}

async function requireInsideProject(projectRoot: string, certificate: string): Promise<void> {
  const [root, place] = await Promise.all([realpath(projectRoot), realPlace(join(projectRoot, certificate))]);
  if (isInside(root, place)) return;
  throw new ToolError(`${certificate} leads out of the project, so no certificate is written there.`, {
    actions: ['Name a file inside the project as app.certificate, without symbolic links that lead out of it.'],
    exitCode: 3,
  });
}

function whyNot({ app }: ResolvedIntegrationUser): string {
  if (app.type === 'none') return 'It has no app of its own.';
  if (app.flow === 'jwt-bearer')
    return 'Its app is managed elsewhere, and the definition names no certificate (app.certificate).';
  return 'It uses the client credentials flow: Salesforce makes its consumer key and secret, and there is no certificate.';
}
