import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

/**
 * What the simulated org has to be for this environment: its type, and logins that come from the first address range
 * that a definition allows, as they do once the integration runs where it belongs. Client credentials need a secret that
 * only Setup shows; an org can allow its administrators to read it by API, and nobody clicks through Setup here.
 */
export function simulatorOptions({ org, users }: ResolvedEnvironment): readonly string[] {
  const [range] = users.flatMap(({ login }) => login.ipRanges);
  return [
    ...(org.type === null ? [] : ['--type', org.type]),
    ...(range === undefined ? [] : ['--source-ip', range.start]),
    ...(users.some(({ app }) => app.type === 'connected-app') ? ['--connected-apps'] : []),
    ...(users.some(usesClientSecret) ? ['--client-secrets'] : []),
  ];
}

function usesClientSecret({ app }: ResolvedIntegrationUser): boolean {
  return app.type !== 'none' && app.flow === 'client-credentials';
}
