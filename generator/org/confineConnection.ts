import { PassThrough } from 'node:stream';
import type { Connection } from '@salesforce/core';
import type { HttpRequest, HttpResponse } from './httpExchange.ts';
import { muteRequests } from './muteRequests.ts';
import { OrgError } from './orgError.ts';
import { requireAnswer } from './requireAnswer.ts';
import { sendRequest } from './sendRequest.ts';

/** What jsforce awaits of a call; the stream is for callers that read while data comes, of which there are none here. */
type Answer = Promise<HttpResponse> & { stream(): PassThrough };

/** What jsforce sends with, as far as it is used here. */
interface Transport {
  httpRequest(request: HttpRequest): Answer;
}

/**
 * Sends a connection's calls itself, and keeps its token at the org's own address. jsforce follows redirects with all
 * headers, to whatever host (its request-helper.ts, performRedirectRequest), and takes an absolute URL from an answer for
 * the next call: both are refused (exit code 3). No call is logged with what it carries. Throws when the library has no such part any more: it must not go
 * unnoticed.
 */
export function confineConnection(connection: Connection): Connection {
  const transport: unknown = Reflect.get(connection, '_transport');
  if (!isTransport(transport)) throw new Error('The connection has no transport that could be confined.');
  transport.httpRequest = (request) => Object.assign(send(connection, request), { stream: () => new PassThrough() });
  muteRequests(connection);
  return connection;
}

function isTransport(value: unknown): value is Transport {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'httpRequest') === 'function';
}

async function send({ instanceUrl }: Connection, request: HttpRequest): Promise<HttpResponse> {
  const url = new URL(request.url, instanceUrl);
  if (url.origin !== new URL(instanceUrl).origin) throw refusal(request.url);
  const response = await sendRequest({ ...request, url: url.href });
  if ([301, 302, 303, 307, 308].includes(response.statusCode)) throw refusal(response.headers['location'] ?? '');
  return requireAnswer(response);
}

function refusal(url: string): OrgError {
  const host = URL.canParse(url) ? new URL(url).host : 'another address';
  return new OrgError(`The org sends calls on to ${host}, and the session is not passed to another address.`, {
    actions: ['Name the present My Domain of the org: in SF_ORG_INSTANCE_URL, or by "sf org login" for an alias.'],
    exitCode: 3,
  });
}
