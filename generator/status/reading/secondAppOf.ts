import { type AppReference, appReferenceOf } from '../../oauth/appReference.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { secondAppName } from '../../rotate/keyPair/secondAppName.ts';
import { hasSecret } from './hasSecret.ts';

/** The app that stands in for that of `user` while its certificate is replaced; null where a rotation makes none. */
export function secondAppOf(user: ResolvedIntegrationUser): AppReference | null {
  const app = appReferenceOf(user);
  if (app?.type !== 'external-client-app' || hasSecret(user)) return null;
  return { ...app, name: secondAppName(app.name) };
}
