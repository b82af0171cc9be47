import type { MetadataComponent } from './metadataComponent.ts';

/** Full names and labels of the permission sets among some components. */
export function permissionSetNames(components: readonly MetadataComponent[]): ReadonlySet<string> {
  const sets = components.filter(({ type }) => type === 'PermissionSet');
  const labels = sets.map(({ body }) => body.children.find(({ name }) => name === 'label')?.text.trim() ?? '');
  return new Set([...sets.map(({ fullName }) => fullName), ...labels]);
}
