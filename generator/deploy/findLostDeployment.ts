import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { findDeployments } from './findDeployments.ts';

/** Milliseconds by which the clocks of the org and of this machine may differ. */
const CLOCK_DIFFERENCE = 120_000;

/**
 * Jobs that this user began in the org since then, newest first, without those that are known to be others. The first may
 * be an earlier one: whoever takes it up compares afterwards. Empty when the org knows of none or does not tell: then the
 * package may be sent again, for deployments run one after the other and the same one twice changes nothing.
 */
export async function findLostDeployment(
  org: Org,
  { since, known }: { readonly since: Date; readonly known: ReadonlySet<string> },
): Promise<readonly string[]> {
  const earliest = new Date(since.getTime() - CLOCK_DIFFERENCE);
  try {
    const ids = await findDeployments(org, { doing: 'Looking for the deployment', since: earliest });
    return ids.filter((id) => !known.has(id));
  } catch (error) {
    throw unknownJob(error);
  }
}

function unknownJob(cause: unknown): OrgError {
  return new OrgError(
    'The connection broke while the package was sent, so it is not known whether the org is deploying it.',
    {
      actions: [
        'Run the same command again when the org answers: it waits for a deployment that is still running there, compares, and deploys only what differs.',
      ],
      cause,
    },
  );
}
