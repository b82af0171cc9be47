import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';

/** Why an integration needs no key pair. */
export function whyNoPair({ app }: ResolvedIntegrationUser): string {
  if (app.type === 'none') return 'It has no app of its own.';
  return app.flow === 'jwt-bearer'
    ? 'Its app is managed elsewhere, and the definition names no certificate (app.certificate).'
    : 'It uses the client credentials flow: Salesforce makes its consumer key and secret, and there is no certificate.';
}
