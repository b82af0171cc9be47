import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';

/**
 * What the simulated org has to be for this environment: its type, and logins that come from the first address range
 * that a definition allows, as they do once the integration runs where it belongs.
 */
export function simulatorOptions({ org, users }: ResolvedEnvironment): readonly string[] {
  const [range] = users.flatMap(({ login }) => login.ipRanges);
  return [
    ...(org.type === null ? [] : ['--type', org.type]),
    ...(range === undefined ? [] : ['--source-ip', range.start]),
    ...(users.some(({ app }) => app.type === 'connected-app') ? ['--connected-apps'] : []),
  ];
}
