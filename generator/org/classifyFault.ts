import type { Fault } from './fault.ts';
import { readPlatformError } from './readPlatformError.ts';

const BY_CODE: Readonly<Record<string, Fault>> = {
  SERVER_UNAVAILABLE: 'unavailable',
  ERROR_HTTP_503: 'unavailable',
  ERROR_HTTP_500: 'lost',
  ERROR_HTTP_502: 'lost',
  ERROR_HTTP_504: 'lost',
  ERROR_HTTP_420: 'unavailable',
  ERROR_HTTP_429: 'busy',
  REQUEST_LIMIT_EXCEEDED: 'limit',
  INVALID_SESSION_ID: 'session',
  ERROR_HTTP_401: 'session',
  UNABLE_TO_LOCK_ROW: 'locked',
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'misaddressed',
  EAI_AGAIN: 'unreachable',
  ENETDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  CERT_HAS_EXPIRED: 'misaddressed',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'misaddressed',
  SELF_SIGNED_CERT_IN_CHAIN: 'misaddressed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'misaddressed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'misaddressed',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  NO_ANSWER_OF_AN_ORG: 'lost',
  ETIMEDOUT: 'lost',
};

/** Texts of undici and of Node's sockets for a connection that broke. */
const LOST = /fetch failed|socket hang up|other side closed|terminated|network socket disconnected|aborted/i;

/**
 * `ConcurrentRequests (Concurrent API Requests) Limit exceeded.`, `ConcurrentPerOrgLongTxn Limit exceeded.` and the like:
 * over as soon as others' long calls end (help 000389067: at most 25 calls of 20 seconds or more). The other limit is
 * `TotalRequests Limit exceeded.`, the calls of 24 hours.
 */
const CONCURRENT = /\bConcurrent/i;
const LIMIT_EXCEEDED = /\bLimit exceeded/i;

/** The user info endpoint's whole answer to a token that it does not know, with HTTP 403. */
const BAD_TOKEN = /^Bad_OAuth_Token$/;

/** Sorts what a call threw; `lost` when in doubt whether the org did the work. */
export function classifyFault(error: unknown): Fault {
  const { code, message } = readPlatformError(error);
  const known = BY_CODE[code];
  if (BAD_TOKEN.test(message)) return 'session';
  if (isTooManyAtOnce(message) && (known === 'limit' || known === undefined)) return 'busy';
  if (known !== undefined) return known;
  if (code.startsWith('UND_ERR_') || LOST.test(message)) return 'lost';
  return code === '' ? 'defect' : 'refused';
}

function isTooManyAtOnce(message: string): boolean {
  return CONCURRENT.test(message) && LIMIT_EXCEEDED.test(message);
}
