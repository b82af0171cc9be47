import type { AppReference } from '../appReference.ts';

/** Where an administrator sees an app's consumer key and secret, step by step. */
export function secretInSetup({ type, name }: AppReference): string {
  const external = `Setup > External Client App Manager > ${name} > Settings > OAuth Settings > Consumer Key and Secret`;
  const connected = `Setup > App Manager > ${name} > View > Manage Consumer Details`;
  if (type === 'existing') return `${external}, or, if it is a connected app, ${connected}`;
  return type === 'connected-app' ? connected : external;
}

/** What to switch on so that the next run gets secrets of external client apps by itself, and what that costs. */
export const ALLOW_SECRETS_BY_API =
  'Or switch on "Allow access to External Client App consumer secrets via REST API" in Setup > External Client App Settings, ' +
  'for a user with External Client App Developer and View Client Secret (help xcloud.eca_stage_oauth_credentials). ' +
  'Every such user can then read secrets by API.';
