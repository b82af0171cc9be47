import { secretInSetup } from '../oauth/appCredentials/secretInSetup.ts';
import { appReferenceOf } from '../oauth/appReference.ts';
import type { ResolvedApp } from '../resolve/resolvedIntegrationUser.ts';
import { rotateConsumer } from './consumer/rotateConsumer.ts';
import { rotateKeyPair } from './keyPair/rotateKeyPair.ts';
import type { Rotation } from './rotation.ts';
import type { KnownTarget, RotationEngine } from './rotationEngine.ts';
import type { RotationOptions } from './rotationOptions.ts';

/** Rotates one integration's credential in the way that its app allows. Whether it may be rotated at all is settled before. */
export async function rotateOne(target: KnownTarget, options: RotationOptions): Promise<Rotation> {
  const engine = engineFor(target.user.app);
  return engine === null ? notByApi(target) : engine(target, options);
}

function engineFor(app: ResolvedApp): RotationEngine | null {
  if (app.type === 'none') return null;
  if (app.flow === 'jwt-bearer') return rotateKeyPair;
  return app.type === 'external-client-app' ? rotateConsumer : null;
}

function notByApi({ user }: KnownTarget): Rotation {
  const app = appReferenceOf(user);
  const { name: integration, environment } = user;
  const nothing = { integration, environment, outcome: 'not-rotatable', way: null, steps: [], gap: null } as const;
  if (app === null || user.app.type === 'none') {
    return { ...nothing, flow: null, reason: 'It gets its token another way (app: none).', actions: [] };
  }
  return {
    ...nothing,
    flow: user.app.flow,
    // Help connected_app_edit_parent, View and Rotate the Consumer Key and Consumer Secret of a Connected App.
    reason: 'No API rotates key and secret of a connected app.',
    actions: [
      `In ${secretInSetup(app)}, generate staged consumer details, give them to the integration, and apply them when it uses them.`,
      'Or move to an external client app (app.type: external-client-app), whose key and secret this command rotates.',
    ],
  };
}
