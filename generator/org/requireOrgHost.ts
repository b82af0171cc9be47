import { isLoopback } from './isLoopback.ts';
import { isSalesforceHost } from './isSalesforceHost.ts';
import { OrgError } from './orgError.ts';

export interface HostRequest {
  /** What names the host, as the beginning of a sentence: `SF_ORG_INSTANCE_URL`. */
  readonly namedBy: string;
  /** Addresses that somebody vouches for, such as `org.myDomain` of the environment; null for one that is not given. */
  readonly known: readonly (string | null)[];
}

/**
 * Refuses (exit code 3) a host that no secret may go to: neither Salesforce's, nor this machine, nor the My Domain that
 * the environment file names. To be called before anything is sent; a look-alike host would keep the token.
 * @param origin as `requireSafeUrl` gives it; returned as it is
 */
export function requireOrgHost(origin: string, { namedBy, known }: HostRequest): string {
  const { hostname } = new URL(origin);
  if (isLoopback(hostname) || isSalesforceHost(hostname)) return origin;
  if (known.some((address) => address !== null && new URL(address).origin === origin)) return origin;
  throw new OrgError(`${namedBy} names ${hostname}, which is no address of Salesforce, so nothing was sent there.`, {
    actions: [
      'Write it as https://<My Domain>.my.salesforce.com.',
      `If an org is really reached there, write org.myDomain: ${origin} in the environment file.`,
    ],
    exitCode: 3,
  });
}
