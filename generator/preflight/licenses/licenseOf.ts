import type { MetadataComponent } from '../../deploy/metadataComponent.ts';

/** The licence that a permission set names; null for one without and for other components. */
export function licenseOf({ type, body }: Pick<MetadataComponent, 'type' | 'body'>): string | null {
  if (type !== 'PermissionSet') return null;
  return body.children.find(({ name }) => name === 'license')?.text.trim() ?? null;
}
