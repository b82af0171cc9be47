import { isLoopback } from './isLoopback.ts';
import { OrgError } from './orgError.ts';

/** Where a browser shows an org. */
const LIGHTNING = /\.lightning\.force\.com$/;

/**
 * The origin of an org's URL. Refuses plain http for any host but this machine: a token would cross the network
 * readable. Refuses a user name or password in it, which would end up in logs.
 */
export function requireSafeUrl(url: string, namedBy: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol) || parsed.username + parsed.password !== '') {
    throw new OrgError(`${namedBy} is not the URL of an org.`, {
      actions: ['Write it as https://<My Domain>.my.salesforce.com.'],
    });
  }
  if (LIGHTNING.test(parsed.hostname)) {
    throw new OrgError(`${namedBy} is the address of an org's pages, which takes no API calls.`, {
      actions: [`Write it as https://${parsed.hostname.replace(LIGHTNING, '.my.salesforce.com')}.`],
    });
  }
  if (parsed.protocol === 'http:' && !isLoopback(parsed.hostname)) {
    throw new OrgError(`${namedBy} is a plain http URL, which is accepted for this machine only.`, {
      actions: ['Write it with https://.'],
      exitCode: 3,
    });
  }
  return parsed.origin;
}
