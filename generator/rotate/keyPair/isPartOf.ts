import type { MetadataComponent } from '../../deploy/metadataComponent.ts';

/**
 * Whether a component is an external client app or one of its parts: settings and policies belong to the app that they
 * name, whatever they are called themselves.
 */
export function isPartOf({ type, fullName, body }: MetadataComponent, app: string): boolean {
  const named = body.children.find(({ name }) => name === 'externalClientApplication')?.text.trim();
  return (type === 'ExternalClientApplication' ? fullName : named)?.toLowerCase() === app.toLowerCase();
}
