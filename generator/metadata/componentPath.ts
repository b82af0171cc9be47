import type { Component } from './component.ts';
import { METADATA_FOLDERS } from './metadataFolders.ts';

/** The component's file relative to `force-app/<env>`, with `/`, e.g. `profiles/ERP Sync.profile-meta.xml`. */
export function componentPath(component: Component): string {
  const { folder, suffix } = METADATA_FOLDERS[component.type];
  return `${folder}/${component.fullName}.${suffix}-meta.xml`;
}
