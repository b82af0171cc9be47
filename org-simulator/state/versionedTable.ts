/**
 * Rows by key, copied only when written after a snapshot: snapshots cost nothing until something changes.
 * `list` is the same array until the next write, so that readers may build an index per array.
 */
export interface VersionedTable<Row> {
  get(key: string): Row | undefined;
  set(key: string, row: Row): void;
  delete(key: string): void;
  list(): readonly Row[];
  /** Remembers the rows; calling the result puts them back. */
  snapshot(): () => void;
}

export function versionedTable<Row>(): VersionedTable<Row> {
  let rows = new Map<string, Row>();
  let shared = false;
  let listed: readonly Row[] | undefined;
  const own = () => {
    if (shared) rows = new Map(rows);
    shared = false;
    listed = undefined;
    return rows;
  };
  return {
    get: (key) => rows.get(key),
    set: (key, row) => void own().set(key, row),
    delete: (key) => void own().delete(key),
    list: () => {
      listed ??= [...rows.values()];
      return listed;
    },
    snapshot: () => {
      const remembered = rows;
      shared = true;
      return () => {
        rows = remembered;
        shared = true;
        listed = undefined;
      };
    },
  };
}
