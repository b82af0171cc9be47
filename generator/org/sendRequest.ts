import type { Dispatcher, Response } from 'undici';
import type { HttpRequest, HttpResponse } from './httpExchange.ts';
import { rememberSecrets } from './rememberSecrets.ts';
import { transportError } from './transportError.ts';

/**
 * Bytes of an answer. The largest that an org gives is a retrieved archive: 39 MB, a third more in base64 (Metadata API
 * Developer Guide, "Metadata Limits").
 */
const LARGEST = 64 * 1024 * 1024;

/**
 * One HTTP call, once: no repetition, no redirect followed. Own code, as jsforce's transport ends the process when an
 * answer breaks off in the middle (its request.js pipes the body on without minding errors). Proxies as in the process
 * environment, `no_proxy` too. Throws what undici throws, or a TransportError.
 */
export async function sendRequest({ method, url, headers, body }: HttpRequest): Promise<HttpResponse> {
  const { fetch } = await import('undici');
  const response = await fetch(url, {
    method,
    ...(headers === undefined ? {} : { headers: { ...headers } }),
    ...(body === undefined || /^(GET|HEAD)$/i.test(method) ? {} : { body }),
    redirect: 'manual',
    dispatcher: await openSockets(),
  });
  const text = await readBody(response);
  rememberSecrets(text);
  return {
    statusCode: response.status,
    headers: Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value])),
    body: text,
  };
}

let sockets: Promise<Dispatcher> | null = null;

/** Kept for all calls, so that they share connections. */
function openSockets(): Promise<Dispatcher> {
  sockets ??= import('undici').then(({ EnvHttpProxyAgent }) => new EnvHttpProxyAgent({ allowH2: false }));
  return sockets;
}

/** A length that is promised is no proof of one: what comes is counted. */
async function readBody({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LARGEST) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(): Error {
  return transportError('ANSWER_TOO_LARGE', {
    message: `The answer is larger than ${LARGEST / 1024 / 1024} MB, which no org gives.`,
  });
}
