import type { MetadataComponent, MetadataStore } from './orgState.ts';
import { type VersionedTable, versionedTable } from './versionedTable.ts';

export interface SnapshotMetadataStore extends MetadataStore {
  snapshot(): () => void;
}

/** Components by type and full name; full names are matched without regard to case, as the Metadata API does. */
export function createMetadataStore(now: () => Date): SnapshotMetadataStore {
  const tables = new Map<string, VersionedTable<MetadataComponent>>();
  const tableOf = (type: string) => {
    const table = tables.get(type) ?? versionedTable<MetadataComponent>();
    tables.set(type, table);
    return table;
  };
  return {
    get: (type, fullName) => tableOf(type).get(fullName.toLowerCase()),
    all: (type) => tableOf(type).list(),
    types: () => [...tables.keys()],
    put: (component) => {
      const date = now().toISOString();
      const found = tableOf(component.type).get(component.fullName.toLowerCase());
      const stored = { ...component, createdDate: found?.createdDate ?? date, lastModifiedDate: date };
      tableOf(component.type).set(component.fullName.toLowerCase(), stored);
      return stored;
    },
    remove: (type, fullName) => tableOf(type).delete(fullName.toLowerCase()),
    snapshot: () => {
      const restores = new Map([...tables].map(([type, table]) => [type, table.snapshot()]));
      return () => {
        for (const type of [...tables.keys()].filter((name) => !restores.has(name))) tables.delete(type);
        for (const restore of restores.values()) restore();
      };
    },
  };
}
