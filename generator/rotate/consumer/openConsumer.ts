import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { readAppCredentials } from '../../oauth/appCredentials/readAppCredentials.ts';
import { appReferenceOf } from '../../oauth/appReference.ts';
import { readConsumerKeys } from '../../oauth/readConsumerKeys.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { KnownTarget } from '../rotationEngine.ts';
import type { RotationOptions } from '../rotationOptions.ts';
import type { ConsumerRun } from './consumerRun.ts';

/** Everything that a rotation needs to know of its app. Nothing is changed. Throws ToolError when the org has no such app. */
export async function openConsumer(target: KnownTarget, options: RotationOptions): Promise<ConsumerRun> {
  const { org, user } = target;
  const app = appReferenceOf(user);
  if (app === null) throw new Error(`${user.name} has no app.`);
  const keys = await readConsumerKeys(org, [app]);
  let known = keys.get(app.name.toLowerCase()) ?? null;
  const look = async (): Promise<AppCredentials> => {
    const found = await readAppCredentials(org, app, known);
    if (found === null) throw missing(target, app.name);
    // Whichever becomes the app's own next, this one stands beside it.
    known = found.primary.key;
    return found;
  };
  const name = { environment: user.environment, integration: user.name, kind: 'login' } as const;
  return { target, options, app, name, look, notes: { reasons: [], actions: [] } };
}

function missing({ user }: KnownTarget, app: string): ToolError {
  return new ToolError(`The org has no external client app ${app}.`, {
    actions: [`Run "npm run deploy -- --env ${user.environment} --only ${user.name}" first.`],
  });
}
