import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

/** Nobody logs in to a JWT bearer app by its consumer secret, so a second one opens nothing there. */
export function hasSecret({ app }: ResolvedIntegrationUser): boolean {
  return app.type !== 'none' && app.flow === 'client-credentials';
}
