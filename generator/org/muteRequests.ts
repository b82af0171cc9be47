import type { Connection } from '@salesforce/core';

/** The part of the library's logger that writes objects. */
interface RawLogger {
  getRawLogger(): { debug(): void };
}

const SILENT = { debug: () => undefined };

/**
 * Keeps a connection's calls out of the library's log. It writes each with its body (@salesforce/core, connection.js,
 * `request`) to a stream that no guard sees when SF_LOG_STDERR asks for that: the body that sets a password has it. Throws
 * when the library has no such part any more.
 */
export function muteRequests(connection: Connection): void {
  const logger: unknown = Reflect.get(connection, 'logger');
  if (!isRawLogger(logger)) throw new Error('The connection has no logger that could be muted.');
  logger.getRawLogger = () => SILENT;
}

function isRawLogger(value: unknown): value is RawLogger {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'getRawLogger') === 'function';
}
