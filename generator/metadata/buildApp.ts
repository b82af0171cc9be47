import type { Certificate } from '../reference/certificate/certificate.ts';
import type { References } from '../reference/references.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { buildConnectedApp } from './buildConnectedApp.ts';
import { buildExternalClientApp } from './buildExternalClientApp.ts';
import type { ConnectedAppComponent, ExternalClientAppComponent } from './component.ts';

interface AppRequest {
  readonly user: ResolvedIntegrationUser;
  readonly references: References;
  readonly apiVersion: number;
}

interface BuiltApp {
  readonly components: readonly (ConnectedAppComponent | ExternalClientAppComponent)[];
  readonly notes: readonly string[];
}

/** The app's components; none for an app that exists already or an integration that needs none. */
export function buildApp({ user, references, apiVersion }: AppRequest): BuiltApp {
  const { app } = user;
  if (app.type === 'none' || app.type === 'existing') return { components: [], notes: [] };
  const certificate = app.certificate === null ? null : findCertificate(app.certificate, references);
  const components =
    app.type === 'connected-app'
      ? [buildConnectedApp({ user, app, certificate })]
      : buildExternalClientApp({ user, app, certificate, apiVersion });
  return { components, notes: certificate?.notes ?? [] };
}

function findCertificate(path: string, references: References): Certificate {
  const certificate = references.certificates.get(path);
  if (!certificate) throw new Error(`The references lack the certificate ${path}.`);
  return certificate;
}
