import type { ResolvedSink } from '../resolve/resolvedSink.ts';
import type { SecretName } from './secretName.ts';

/** What a sink has under a name. `value` is a secret. */
export type StoredSecret =
  /** `revision` is the sink's own name for this state of it; null where it has none. */
  | { readonly kind: 'found'; readonly value: string; readonly revision: string | null }
  /** `revision` is that of what was deleted; null when there never was anything. */
  | { readonly kind: 'absent'; readonly revision: string | null }
  /** It gives nothing back, or not to this login; there may be something or not. `reason` is a sentence for people. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Where secrets of integrations are kept. Errors are ToolErrors in the sink's own words, without the secret and without
 * anything that a library keeps of the request.
 */
export interface SecretSink {
  readonly type: ResolvedSink['type'];
  /** The place of a secret, for people: a path, a name, a command. Never the secret. */
  describe(name: SecretName): string;
  /** Before anything is made: whether the place is safe, the client installed and the store as it must be. Throws ToolError. */
  prepare(names: readonly SecretName[]): Promise<void>;
  read(name: SecretName): Promise<StoredSecret>;
  /**
   * Stores a secret whole or not at all, over `before`, which is what `read` gave: where the store can tell, it refuses when
   * somebody else stored something since. Throws ToolError.
   */
  write(name: SecretName, value: string, before: StoredSecret): Promise<void>;
  /** Work that no other run on this machine does in the same store at the same time. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}
