import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { Problem } from '../../shared/problem.ts';
import { mapInBatches } from '../mapInBatches.ts';
import type { Certificate } from './certificate.ts';
import { type CertificateResult, readCertificate } from './readCertificate.ts';

interface CertificatesRequest {
  readonly root: string;
  readonly users: readonly ResolvedIntegrationUser[];
  readonly now: Date;
}

interface LoadedCertificates {
  readonly certificates: ReadonlyMap<string, Certificate>;
  readonly problems: readonly Problem[];
}

/** Reads each certificate once that an app to be generated names, and reports it for each integration that does. */
export async function loadCertificates({ root, users, now }: CertificatesRequest): Promise<LoadedCertificates> {
  const paths = [...new Set(users.map(certificatePath).filter((path) => path !== null))];
  const results = new Map(
    await mapInBatches(paths, async (path) => [path, await readCertificate({ root, path, now })] as const),
  );
  const certificates = new Map<string, Certificate>();
  for (const [path, result] of results) {
    if (result.kind === 'certificate') certificates.set(path, result.certificate);
  }
  return { certificates, problems: users.flatMap((user) => describeProblems(user, results)) };
}

function certificatePath({ app }: ResolvedIntegrationUser): string | null {
  return app.type === 'external-client-app' || app.type === 'connected-app' ? app.certificate : null;
}

function describeProblems(
  user: ResolvedIntegrationUser,
  results: ReadonlyMap<string, CertificateResult>,
): readonly Problem[] {
  const path = certificatePath(user);
  const result = path === null ? undefined : results.get(path);
  if (!result || result.kind === 'certificate') return [];
  const create = `npm run credentials -- create --env ${user.environment} --only ${user.name}`;
  const place = { position: user.source.locate(['app', 'certificate']), keyPath: 'app.certificate' };
  if (result.kind === 'missing') {
    return [{ ...place, message: `The certificate ${path} does not exist.`, fix: create }];
  }
  const fix = `Put the integration's own certificate there, or remove the file and run "${create}".`;
  return result.messages.map((message) => ({ ...place, message: `The certificate ${path} ${message}.`, fix }));
}
