import type { Connection } from '@salesforce/core';
import { ToolError } from '../shared/toolError.ts';
import { OrgError } from './orgError.ts';
import { plainText } from './plainText.ts';

/** What jsforce asks when the org says that the session has expired (its session-refresh-delegate.ts). */
interface RefreshDelegate {
  /** `since`: when the refused call was sent, in milliseconds since 1970. */
  refresh(since: number): Promise<void>;
  isRefreshing(): boolean;
  waitRefresh(): Promise<void> | undefined;
}

/** Gets a new session and gives it to the connection. */
export type Renewal = () => Promise<void>;

/** Sessions last 15 minutes at least (help, "Modify Session Security Settings"). */
const SHORTEST_SESSION = 15 * 60_000;

/** Renewals within the shortest life of a session, after which it is not the age that the org refuses. */
const MOST_RENEWALS = 3;

/**
 * Lets a connection renew its session whenever the org says that it has expired. Calls that are refused at the same time
 * wait for one renewal. jsforce would renew without end when the org refuses each new session, too, for example because
 * of its login IP ranges: here that ends with an OrgError.
 */
export function renewSession(connection: Connection, renew: Renewal): void {
  let running: Promise<void> | undefined;
  let renewed: readonly number[] = [];
  const begin = async () => {
    const now = Date.now();
    renewed = [...renewed.filter((time) => now - time < SHORTEST_SESSION), now];
    if (renewed.length > MOST_RENEWALS) throw refusedAnew();
    await renew().catch((error: unknown) => {
      throw notRenewed(error);
    });
  };
  const delegate: RefreshDelegate = {
    async refresh(since) {
      if (running === undefined && (renewed.at(-1) ?? 0) > since) return;
      running ??= begin().finally(() => {
        running = undefined;
      });
      await running;
    },
    isRefreshing: () => running !== undefined,
    waitRefresh: () => running,
  };
  Reflect.set(connection, '_refreshDelegate', delegate);
}

function refusedAnew(): OrgError {
  return new OrgError('The org refuses the session again and again, though it was renewed each time.', {
    code: 'INVALID_SESSION_ID',
    actions: [
      'Check that the user that runs this is active, not frozen, and may use the API from this address (login IP ranges, connected app policies), then run the same command again.',
    ],
  });
}

/** Errors of ours, such as a login that the org refused, say what to do; of a library’s error the text is kept. */
function notRenewed(cause: unknown): unknown {
  const ours = cause instanceof ToolError;
  return new OrgError(`The session has expired and could not be renewed${ours ? `: ${cause.message}` : '.'}`, {
    code: 'INVALID_SESSION_ID',
    platformText: ours ? '' : plainText(cause instanceof Error ? cause.message : String(cause)),
    actions: [
      ...(ours ? cause.actions : []),
      'Log in again (sf org login, or new credentials), then run the same command again: it goes on from where it stopped.',
    ],
    cause,
  });
}
