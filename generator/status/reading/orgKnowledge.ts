import type { Told } from '../told.ts';
import type { KnownApp } from './knownApp.ts';
import type { StagedKey } from './readStagedSets.ts';
import type { Usage } from './usage.ts';

/** Everything that one org says of the credentials of all its integrations. */
export interface OrgKnowledge {
  /** By developer name in lower case. */
  readonly apps: Told<ReadonlyMap<string, KnownApp>>;
  /** By record id of an external client app. */
  staged(externalId: string): Told<readonly StagedKey[]>;
  readonly usage: Usage;
}
