import { type MeasuredWork, measureWork, takePermission, withDeploymentOrg } from './deploymentOrg.ts';
import { runProgram } from './runProgram.ts';

/** The same project deployed to a new org, planned and deployed again, and deployed after one object permission was taken away. */
export interface MeasuredDeployments {
  readonly integrations: number;
  readonly first: MeasuredWork;
  readonly plan: MeasuredWork;
  readonly unchanged: MeasuredWork;
  readonly changed: MeasuredWork;
}

/** Deploys so many integrations to a simulated org; each command is a process of its own. */
export function measureDeployments(integrations: number): Promise<MeasuredDeployments> {
  return withDeploymentOrg(integrations, async (place) => {
    const measure = (command: string) => measureWork(place, () => runProgram(place, command));
    await measure('generate');
    const first = await measure('deploy');
    const plan = await measure('plan');
    const unchanged = await measure('deploy');
    takePermission(place);
    await measure('generate');
    return { integrations, first, plan, unchanged, changed: await measure('deploy') };
  });
}
