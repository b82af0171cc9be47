import { createObjectCatalog } from '../catalog/createObjectCatalog.ts';
import { createMetadataStore } from './createMetadataStore.ts';
import { createRecordStore } from './createRecordStore.ts';
import type { ObjectCatalog, OrgOptions, OrgState } from './orgState.ts';
import { recordId } from './recordId.ts';

/** The state with what only the simulator itself needs: in whose name rows are written, and a clock that moves. */
export interface MutableOrgState extends OrgState {
  /** Rows written inside `work` get this user as CreatedById and LastModifiedById. */
  actAs<Result>(userId: string | null, work: () => Result): Result;
  /** Moves the org's clock by so many milliseconds. */
  advanceClock(milliseconds: number): void;
}

const DEFAULTS: OrgOptions = {
  type: 'production',
  apiVersion: '68.0',
  connectedAppCreation: false,
  propagationDelay: 0,
  latency: 0,
};

/** An org without a single row; a seed fills it. */
export function createOrgState(given: Partial<OrgOptions>): MutableOrgState {
  const options = { ...DEFAULTS, ...given };
  let offset = 0;
  let actor: string | null = null;
  const now = () => new Date(Date.now() + offset);
  const metadata = createMetadataStore(now);
  const objects = createObjectCatalog(metadata);
  const records = createRecordStore({
    now,
    keyPrefixOf: (type) => keyPrefixOf(objects, type),
    currentUserId: () => actor,
  });
  return {
    options,
    orgId: recordId('00D', options.orgNumber ?? 1),
    records,
    metadata,
    objects,
    now,
    snapshot: () => {
      const restores = [records.snapshot(), metadata.snapshot()];
      return () => restores.forEach((restore) => void restore());
    },
    actAs: (userId, work) => {
      const before = actor;
      actor = userId;
      try {
        return work();
      } finally {
        actor = before;
      }
    },
    advanceClock: (milliseconds) => {
      offset += milliseconds;
    },
  };
}

/** Rows of types that the catalog does not describe get a prefix that no sObject has. */
function keyPrefixOf(objects: ObjectCatalog, type: string): string {
  return objects.get(type)?.keyPrefix ?? '0zz';
}
