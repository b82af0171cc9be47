import type { EffectiveAccess } from '../access/effectiveAccess.ts';

/** What the administrator reads once for all integrations of an environment. */
export interface OrgKnowledge {
  /** By user name in lower case; null when the administrator may not read who may do what. */
  readonly access: ReadonlyMap<string, EffectiveAccess> | null;
  /** Every object that permissions can be given for; null when the org does not tell. */
  readonly permissionable: readonly string[] | null;
}
