import type { Cursor } from '../dataApi/dataCall.ts';
import type { SessionStore } from '../session/sessionStore.ts';
import type { ReceivedCall } from '../simulatedOrg.ts';
import type { MutableOrgState } from '../state/createOrgState.ts';
import type { FaultQueue } from './faultQueue.ts';

/** Everything that a running simulated org is made of; the server's handlers share it. */
export interface Simulator {
  readonly org: MutableOrgState;
  readonly sessions: SessionStore;
  readonly faults: FaultQueue;
  readonly calls: ReceivedCall[];
  /** Refresh token → id of its user. */
  readonly refreshTokens: Map<string, string>;
  readonly cursors: Map<string, Cursor>;
  /** Counts requests to the token endpoint, from 0 on. */
  readonly nextRequest: () => number;
  /** My Domain; known once the server listens. */
  readonly url: () => string;
}
