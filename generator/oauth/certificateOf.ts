import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';

/** The file that is to hold the certificate of `user`, relative to the project; null when it needs none. */
export function certificateOf({ app }: ResolvedIntegrationUser): string | null {
  return app.type === 'none' || app.flow !== 'jwt-bearer' ? null : app.certificate;
}
