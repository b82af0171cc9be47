import type { OrgState } from '../../state/orgState.ts';
import { entriesOf } from '../body/entriesOf.ts';
import { keyElement } from '../body/keyElement.ts';
import type { MetadataBody, MetadataValue } from '../body/metadataBody.ts';
import { textsOf } from '../body/textsOf.ts';

/** What the sets of a group grant together, less what its muting sets mute ("true" there means muted). */
export function groupAccess(group: MetadataBody, org: OrgState): MetadataBody {
  const granted = textsOf(group, 'permissionSets').map((name) => org.metadata.get('PermissionSet', name)?.body ?? {});
  const muted = textsOf(group, 'mutingPermissionSets').map(
    (name) => org.metadata.get('MutingPermissionSet', name)?.body ?? {},
  );
  const lists = new Set(granted.flatMap((body) => Object.keys(body)).filter((name) => keyElement(name) !== undefined));
  return Object.fromEntries([...lists].map((list) => [list, combine(list, granted, muted)]));
}

type Row = Record<string, MetadataValue>;

function combine(
  list: string,
  granted: readonly MetadataBody[],
  muted: readonly MetadataBody[],
): readonly MetadataBody[] {
  const key = keyElement(list)!;
  const rows = new Map<string, Row>();
  for (const entry of granted.flatMap((body) => entriesOf(body, list))) {
    const name = String(entry[key]);
    rows.set(name, united(rows.get(name) ?? {}, entry));
  }
  for (const entry of muted.flatMap((body) => entriesOf(body, list))) {
    const name = String(entry[key]);
    const row = rows.get(name);
    if (row === undefined) continue;
    if (entry['visibility'] === undefined) rows.set(name, withoutMuted(row, entry));
    else rows.delete(name);
  }
  return [...rows.values()].filter((row) => Object.values(row).includes(true) || row['visibility'] !== undefined);
}

function united(row: Row, entry: MetadataBody): Row {
  const flags = Object.entries(entry).map(([name, value]) => [name, row[name] === true ? true : value] as const);
  return { ...row, ...Object.fromEntries(flags) };
}

function withoutMuted(row: Row, muted: MetadataBody): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, muted[name] === true ? false : value]));
}
