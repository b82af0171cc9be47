import { addressNumber } from '../../resolve/login/addressNumber.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { IpRange, ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';

/**
 * What the simulated org has to be for this environment: its type, and logins that come from an address that every
 * definition allows, as they do once the integrations run where they belong. Client credentials need a secret that only
 * Setup shows; an org can allow its administrators to read it by API, and nobody clicks through Setup here.
 */
export function simulatorOptions({ org, users }: ResolvedEnvironment): readonly string[] {
  const address = commonAddress(users.map(({ login }) => login.ipRanges).filter((ranges) => ranges.length > 0));
  return [
    ...(org.type === null ? [] : ['--type', org.type]),
    ...(address === null ? [] : ['--source-ip', address]),
    ...(users.some(({ app }) => app.type === 'connected-app') ? ['--connected-apps'] : []),
    ...(users.some(usesClientSecret) ? ['--client-secrets'] : []),
  ];
}

function usesClientSecret({ app }: ResolvedIntegrationUser): boolean {
  return app.type !== 'none' && app.flow === 'client-credentials';
}

/** The first address of a range that all lists hold; of any range when there is none. */
function commonAddress(lists: readonly (readonly IpRange[])[]): string | null {
  const candidates = lists.flat().map(({ start }) => start);
  const common = candidates.find((address) => lists.every((ranges) => ranges.some((range) => holds(range, address))));
  return common ?? candidates[0] ?? null;
}

function holds({ start, end }: IpRange, address: string): boolean {
  const [first, last, asked] = [addressNumber(start), addressNumber(end), addressNumber(address)];
  return first !== null && last !== null && asked !== null && first <= asked && asked <= last;
}
