import type { Connection } from '@salesforce/core';
import { OrgError } from './orgError.ts';

/** What jsforce sends with, as far as it is used here. */
interface Transport {
  httpRequest(request: HttpRequest, options?: object): unknown;
}

interface HttpRequest {
  readonly url: string;
}

/**
 * Keeps a connection's token at the org's own address. jsforce follows redirects with all headers, to whatever host (its
 * request-helper.ts, performRedirectRequest), and takes an absolute URL from an answer for the next call: both are
 * refused (exit code 3). Throws when the library has no such part any more: it must not go unnoticed.
 */
export function confineConnection(connection: Connection): Connection {
  const transport: unknown = Reflect.get(connection, '_transport');
  if (!isTransport(transport)) throw new Error('The connection has no transport that could be confined.');
  const send = transport.httpRequest.bind(transport);
  transport.httpRequest = (request, options = {}) => {
    requireSameOrigin(request.url, connection.instanceUrl);
    return send(request, { ...options, followRedirect: refuseRedirect });
  };
  return connection;
}

function isTransport(value: unknown): value is Transport {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'httpRequest') === 'function';
}

function requireSameOrigin(url: string, instanceUrl: string): void {
  if (new URL(url, instanceUrl).origin !== new URL(instanceUrl).origin) throw refusal(url);
}

function refuseRedirect(url: string): never {
  throw refusal(url);
}

function refusal(url: string): OrgError {
  const host = URL.canParse(url) ? new URL(url).host : 'another address';
  return new OrgError(`The org sends calls on to ${host}, and the session is not passed to another address.`, {
    actions: ['Name the present My Domain of the org: in SF_ORG_INSTANCE_URL, or by "sf org login" for an alias.'],
    exitCode: 3,
  });
}
