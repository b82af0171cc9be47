import type { UserAccess } from '../access/userAccess.ts';
import type { Session } from '../session/sessionStore.ts';
import type { MutableOrgState } from '../state/createOrgState.ts';

/** One call to the data API and whatever lasts for its parts. */
export interface DataCall {
  readonly org: MutableOrgState;
  readonly session: Session;
  readonly access: UserAccess;
  /** `/services/data/v66.0` */
  readonly base: string;
  /** My Domain, `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Whether the record that is about to be written is locked by somebody else; a fault locks one and is then used up. */
  takeRowLock(): boolean;
  /** Cursors of queries with more rows than one answer holds. */
  readonly cursors: Map<string, Cursor>;
}

export interface Cursor {
  readonly records: readonly unknown[];
  readonly totalSize: number;
  readonly batchSize: number;
}

export interface DataRequest {
  readonly method: string;
  /** Below `/services/data/vXX.0`, without query string. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface DataAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DataRoute {
  readonly method: string;
  /** Its groups are the arguments; without regard to case, as the REST API's paths are. */
  readonly path: RegExp;
  readonly answer: (call: DataCall, request: DataRequest, parts: readonly string[]) => DataAnswer;
}
