import type { Component } from './component.ts';
import { METADATA_FOLDERS } from './metadataFolders.ts';

const BY_FOLDER = new Map(
  Object.entries(METADATA_FOLDERS).map(([type, { folder, suffix }]) => [
    folder,
    { type: type as Component['type'], ending: `.${suffix}-meta.xml` },
  ]),
);

/** What `componentPath` made a path of; null for a path that it never makes. */
export function componentOfPath(path: string): Pick<Component, 'type' | 'fullName'> | null {
  const slash = path.indexOf('/');
  const known = BY_FOLDER.get(path.slice(0, slash));
  if (known === undefined || !path.endsWith(known.ending)) return null;
  const fullName = path.slice(slash + 1, -known.ending.length);
  return fullName === '' || fullName.includes('/') ? null : { type: known.type, fullName };
}
