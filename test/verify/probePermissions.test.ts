import type { Evidence } from '../../generator/verify/evidence.ts';
import type { Probe } from '../../generator/verify/probe.ts';
import { probePermissions } from '../../generator/verify/probes/probePermissions.ts';
import type { GrantOrigin } from '../../generator/verify/reading/explainGrant.ts';

const ORIGINS: Readonly<Record<string, GrantOrigin>> = {
  ApiEnabled: { from: 'definition', path: 'Profile Orders' },
  ViewSetup: { from: 'elsewhere', path: 'PermissionSet Sales' },
};

function probe(...held: readonly string[]): Pick<Probe, 'outcome' | 'seen'> | undefined {
  const [found] = probePermissions({
    user: { access: { userPermissions: [] } },
    view: { permissions: new Set(held) },
    explain: ({ name }: { readonly name: string }) => ORIGINS[name] ?? { from: 'nowhere', path: '' },
  } as unknown as Evidence);
  return found;
}

it('claims for the definition only what comes from it', () => {
  expect(probe('ApiEnabled')).toMatchObject({
    outcome: 'passed',
    seen: '1 held, all by what the definition names',
  });
  expect(probe('ApiEnabled', 'LightningConsoleAllowedForUser')).toMatchObject({
    outcome: 'passed',
    seen: '2 held, 1 by what the definition names, LightningConsoleAllowedForUser by no profile or set',
  });
});

it('fails for what a set gives that the definition does not name', () => {
  expect(probe('ApiEnabled', 'ViewSetup')).toMatchObject({
    outcome: 'failed',
    seen: 'the integration holds ViewSetup (by PermissionSet Sales)',
  });
});
