import type { Fault } from './fault.ts';
import { readPlatformError } from './readPlatformError.ts';

const BY_CODE: Readonly<Record<string, Fault>> = {
  SERVER_UNAVAILABLE: 'unavailable',
  ERROR_HTTP_503: 'unavailable',
  ERROR_HTTP_500: 'lost',
  ERROR_HTTP_502: 'lost',
  ERROR_HTTP_504: 'lost',
  ERROR_HTTP_420: 'unavailable',
  ERROR_HTTP_429: 'limit',
  REQUEST_LIMIT_EXCEEDED: 'limit',
  INVALID_SESSION_ID: 'session',
  ERROR_HTTP_401: 'session',
  UNABLE_TO_LOCK_ROW: 'locked',
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  CERT_HAS_EXPIRED: 'unreachable',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'unreachable',
  SELF_SIGNED_CERT_IN_CHAIN: 'unreachable',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unreachable',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  ETIMEDOUT: 'lost',
};

/** Texts of undici and of Node's sockets for a connection that broke. */
const LOST = /fetch failed|socket hang up|other side closed|terminated|network socket disconnected|aborted/i;

/** Sorts what a call threw; `lost` when in doubt whether the org did the work. */
export function classifyFault(error: unknown): Fault {
  const { code, message } = readPlatformError(error);
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  if (code.startsWith('UND_ERR_') || LOST.test(message)) return 'lost';
  return code === '' ? 'defect' : 'refused';
}
