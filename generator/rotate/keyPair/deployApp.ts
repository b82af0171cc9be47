import { type ComponentElements, componentsOf } from '../../deploy/componentsOf.ts';
import { deployComponents } from '../../deploy/deployComponents.ts';
import { requireDeployed } from '../../deploy/requireDeployed.ts';
import { deployOptionsOf } from './deployOptionsOf.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/** Deploys, or has the org check, parts of an app; all of them or none. Throws OrgError with what the org refused. */
export async function deployApp(
  run: KeyPairRun,
  parts: readonly ComponentElements[],
  { doing, checkOnly }: { readonly doing: string; readonly checkOnly: boolean },
): Promise<void> {
  const { org } = run.target;
  const outcome = await deployComponents(org, await componentsOf(parts), { ...deployOptionsOf(run), checkOnly });
  requireDeployed(outcome, doing);
}
