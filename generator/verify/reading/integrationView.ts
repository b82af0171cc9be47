import type { ObjectDescription } from './objectDescription.ts';

/** What the org tells the integration, asked with its own token. Names of objects are in lower case. */
export interface IntegrationView {
  /** Objects of describeGlobal; null when the org does not tell. */
  readonly visible: ReadonlySet<string> | null;
  /** User permissions by their Metadata API names; null when the org does not tell. */
  readonly permissions: ReadonlySet<string> | null;
  /** Of granted objects; one that is refused is not there. */
  readonly descriptions: ReadonlyMap<string, ObjectDescription>;
  /** The code with which a granted object was refused: `NOT_FOUND`. */
  readonly refusals: ReadonlyMap<string, string>;
  /** Where the org saw this login come from; null when it does not tell. */
  readonly sourceIp: string | null;
  /** What became of reading the setup audit trail. */
  readonly setup: 'read' | 'empty' | 'refused' | 'unknown';
}
