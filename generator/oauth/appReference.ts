import type { ResolvedApp, ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';

/** An app as the org knows it. `existing` may be of either type. */
export interface AppReference {
  readonly type: Exclude<ResolvedApp['type'], 'none'>;
  /** Developer name. */
  readonly name: string;
}

/** The app that `user` logs in with; null for `app: none`. */
export function appReferenceOf({ app, developerName }: ResolvedIntegrationUser): AppReference | null {
  if (app.type === 'none') return null;
  return { type: app.type, name: app.type === 'existing' ? app.name : developerName };
}
