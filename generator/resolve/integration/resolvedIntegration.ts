import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../finding.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';
import type { ResolvedIntegrationUser } from '../resolvedIntegrationUser.ts';

/** Where a value was written: its way in the file, and whether other values read it there, too. */
export interface WrittenPlace {
  readonly file: string;
  readonly path: KeyPath;
  readonly isShared: boolean;
}

/** A resolved integration, and how to say something about it. */
export interface ResolvedIntegration {
  /** Merged, values replaced, no defaults: what `path`s of findings lead through. */
  readonly definition: Definition;
  readonly user: ResolvedIntegrationUser;
  /** Puts a finding where its value was written, without values of the process environment. */
  locate(finding: Finding): LocatedFinding;
  /** Where a value of the merged definition was written; of one that is nowhere, where it would be. */
  findPlace(path: KeyPath): WrittenPlace;
}

/** As much as is left of one that is not well-formed: enough for rules to find more, never to generate anything from. */
export interface PartialIntegration extends ResolvedIntegration {
  /** Parts of the merged definition that were left out. */
  readonly omitted: readonly KeyPath[];
}
