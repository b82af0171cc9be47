import type { SentMail } from './mail/sentMail.ts';
import type { OrgOptions, OrgState } from './state/orgState.ts';

/** What a test or a script holds of a running simulated org. `startOrg` makes it. */
export interface SimulatedOrg {
  /** `http://127.0.0.1:PORT`, also its My Domain. */
  readonly url: string;
  readonly state: OrgState;
  /** A system administrator, logged in. `authUrl`: the same login as an SFDX authorization URL, with its refresh token. */
  readonly admin: { readonly username: string; readonly accessToken: string; readonly authUrl: string };
  /** An access token for any user, as if he had logged in by an OAuth flow, of an app when one is named; nothing is noted in the login history. */
  openSession(userId: string, application?: string): string;
  /** Every HTTP call since the start or the last `clearCalls`, oldest first. */
  readonly calls: readonly ReceivedCall[];
  clearCalls(): void;
  /** Every mail the org sent, oldest first. */
  readonly mails: readonly SentMail[];
  /** The security token that a user was mailed last, as he reads it in his mailbox; undefined when he got none. */
  readSecurityToken(userId: string): string | undefined;
  /** The next calls that match are treated so. Returns a function that takes the fault away. */
  injectFault(fault: Fault): () => void;
  /** What an administrator does in Setup > Connected Apps OAuth Usage. Returns a function that unblocks the app. */
  blockApp(label: string): () => void;
  stop(): Promise<void>;
}

export interface ReceivedCall {
  readonly method: string;
  /** Path with query string, host left out. */
  readonly path: string;
  /** What it does: `metadata.deploy`, `metadata.checkDeployStatus`, `query`, `sobject.create`, `collections.update`, `oauth.token` … */
  readonly kind: string;
  /** True when it changes anything in the org. */
  readonly writes: boolean;
  readonly status: number;
}

export interface Fault {
  /** Which calls: a `kind`, a predicate, or every call when left out. */
  readonly on?: string | ((call: Pick<ReceivedCall, 'method' | 'path' | 'kind' | 'writes'>) => boolean);
  /** How many matching calls to let pass first; default 0. */
  readonly skip?: number;
  /** How often; default 1. */
  readonly times?: number;
  readonly effect: /** HTTP 503; `retryAfter`: seconds that the answer asks to wait. */
    | { readonly kind: 'unavailable'; readonly retryAfter?: number }
    /** The socket is cut before (`done: false`) or after (`done: true`) the org did the work. */
    | { readonly kind: 'reset'; readonly done: boolean }
    /** The org did the work; a gateway in between gives up waiting for it: HTTP 504 with a page. */
    | { readonly kind: 'gateway-timeout' }
    /** The org did the work, and the socket is cut in the middle of its answer. */
    | { readonly kind: 'cut-answer' }
    /** HTTP 200 with something else than the org's answer: before the work a web `page`, after it `half` of the answer or `nothing`. */
    | { readonly kind: 'garbage'; readonly answer: 'page' | 'half' | 'nothing' }
    | { readonly kind: 'delay'; readonly milliseconds: number }
    | { readonly kind: 'expired-session' }
    | { readonly kind: 'row-lock' }
    /** The calls of 24 hours are used up. */
    | { readonly kind: 'request-limit' }
    /** Too many long calls at this moment. */
    | { readonly kind: 'concurrent-limit' };
}

export interface StartOptions extends Partial<OrgOptions> {
  /** 0 or nothing: any free port. Loopback only, always. */
  readonly port?: number;
  /** Named content: `acme` holds what the shipped example refers to; `bare` is a new org. Default `acme`. */
  readonly seed?: 'acme' | 'bare';
}
