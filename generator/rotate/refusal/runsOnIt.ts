import type { AppReference } from '../../oauth/appReference.ts';
import { readConsumerKeys } from '../../oauth/readConsumerKeys.ts';
import type { RotationTarget } from '../rotationTarget.ts';
import { sessionApp } from './sessionApp.ts';

/**
 * Whether this run is connected by the very credential that is to be rotated, in words; null when it is not. It would cut
 * itself off half way. Throws OrgError.
 */
export async function runsOnIt(
  { org, user }: RotationTarget,
  app: AppReference,
  ownConsumerKey: string | null,
): Promise<string | null> {
  if (org.username.toLowerCase() === user.user.username.toLowerCase()) {
    return `This run is connected as ${org.username}, the integration’s own user.`;
  }
  if (ownConsumerKey !== null) {
    const keys = await readConsumerKeys(org, [app]);
    return keys.get(app.name.toLowerCase()) === ownConsumerKey ? `This run is connected by the app ${app.name}.` : null;
  }
  const current = await sessionApp(org);
  const isOwn = current !== null && [app.name, user.label].some((name) => name.toLowerCase() === current.toLowerCase());
  return isOwn ? `The session of this run was opened by the app ${current}, or by one of the same name.` : null;
}
