import type { KnownTarget } from '../rotationEngine.ts';
import type { RotationOptions } from '../rotationOptions.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/** Null for an app that this program does not make, or without a certificate file. */
export function openRun(target: KnownTarget, options: RotationOptions): KeyPairRun | null {
  const { app, developerName, name: integration, environment } = target.user;
  if (app.type === 'none' || app.type === 'existing' || app.certificate === null) return null;
  return {
    target,
    options,
    appType: app.type,
    appName: developerName,
    certificateFile: app.certificate,
    nameOf: (kind) => ({ environment, integration, kind }),
  };
}
