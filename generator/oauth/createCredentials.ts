import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../shared/toolError.ts';
import type { CredentialOutcome } from './credentialOutcome.ts';
import { decideKeyPair } from './decideKeyPair.ts';
import { isInside } from './isInside.ts';
import { type KeyFolder, keyFileOf, keyFolderOf } from './keyFileOf.ts';
import { readKeyPair } from './readKeyPair.ts';
import { realPlace } from './realPlace.ts';
import { requireOutsideOfGit } from './requireOutsideOfGit.ts';
import { withFolderLock } from './withFolderLock.ts';
import { writeKeyPair } from './writeKeyPair.ts';

export interface CredentialsRequest extends KeyFolder {
  readonly force: boolean;
  readonly now: Date;
  readonly validityDays: number;
  readonly signal: AbortSignal;
  /** Told as soon as an integration is done. */
  readonly onOutcome: (outcome: CredentialOutcome) => void;
}

/**
 * Makes what the integrations of one environment lack for the JWT bearer flow; what is there and good stays.
 * Two runs at once make one pair. Throws ToolError: before anything is made for an unsafe place, later after Ctrl-C.
 */
export async function createCredentials(
  users: readonly ResolvedIntegrationUser[],
  request: CredentialsRequest,
): Promise<readonly CredentialOutcome[]> {
  const outcomes: CredentialOutcome[] = [];
  const add = (outcome: CredentialOutcome) => {
    outcomes.push(outcome);
    request.onOutcome(outcome);
  };
  for (const user of users) if (certificateOf(user) === null) add(notNeeded(user));
  const needing = users.filter((user) => certificateOf(user) !== null);
  if (needing.length === 0) return outcomes;
  const folder = keyFolderOf(request);
  await requireOutsideOfGit(
    request.projectRoot,
    folder,
    needing.map(({ name: integration }) => keyFileOf({ ...request, integration })),
  );
  for (const user of needing) await requireInsideProject(request.projectRoot, certificateOf(user) ?? '');
  await withFolderLock(folder, async () => {
    for (const user of needing) {
      throwIfStopped(request.signal, 'Making more keys');
      add(await createPair(user, certificateOf(user) ?? '', request));
    }
  });
  return outcomes;
}

/** The file that is to hold the certificate of `user`; null when it needs none. */
function certificateOf({ app }: ResolvedIntegrationUser): string | null {
  return app.type === 'none' || app.flow !== 'jwt-bearer' ? null : app.certificate;
}

const OUTCOMES = { create: 'created', certify: 'completed', keep: 'kept', refuse: 'refused' } as const;

async function createPair(
  { name: integration, environment }: ResolvedIntegrationUser,
  certificate: string,
  request: CredentialsRequest,
): Promise<CredentialOutcome> {
  const keyFile = keyFileOf({ ...request, integration });
  const files = { key: keyFile, certificate: join(request.projectRoot, certificate) };
  const { action, reason } = decideKeyPair(await readKeyPair(files), request);
  if (action === 'create' || action === 'certify') await writeKeyPair(files, { ...request, integration }, action);
  return { integration, environment, outcome: OUTCOMES[action], certificate, keyFile, note: reason };
}

async function requireInsideProject(projectRoot: string, certificate: string): Promise<void> {
  const [root, place] = await Promise.all([realpath(projectRoot), realPlace(join(projectRoot, certificate))]);
  if (isInside(root, place)) return;
  throw new ToolError(`${certificate} leads out of the project, so no certificate is written there.`, {
    actions: ['Name a file inside the project as app.certificate, without symbolic links that lead out of it.'],
    exitCode: 3,
  });
}

function notNeeded(user: ResolvedIntegrationUser): CredentialOutcome {
  const { name: integration, environment } = user;
  return { integration, environment, outcome: 'not-needed', certificate: null, keyFile: null, note: whyNot(user) };
}

function whyNot({ app }: ResolvedIntegrationUser): string {
  if (app.type === 'none') return 'It has no app of its own.';
  return app.flow === 'jwt-bearer'
    ? 'Its app is managed elsewhere, and the definition names no certificate (app.certificate).'
    : 'It uses the client credentials flow: Salesforce makes its consumer key and secret, and there is no certificate.';
}
