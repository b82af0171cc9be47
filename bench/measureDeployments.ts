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
    const measure = (command: string, ...options: readonly string[]) =>
      measureWork(place, () => runProgram(place, command, options));
    // The deployment alone, as a script of the Salesforce CLI does it: the logins that prove it are no part of the comparison.
    const deploy = () => measure('deploy', '--no-verify');
    await measure('generate');
    const first = await deploy();
    const plan = await measure('plan');
    const unchanged = await deploy();
    takePermission(place);
    await measure('generate');
    return { integrations, first, plan, unchanged, changed: await deploy() };
  });
}
