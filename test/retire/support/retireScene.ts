import type { Org } from '../../../generator/org/org.ts';
import { carryOutRetirement } from '../../../generator/retire/carryOutRetirement.ts';
import { findRetirement } from '../../../generator/retire/findRetirement.ts';
import { planRetirement } from '../../../generator/retire/planRetirement.ts';
import { readRetirement } from '../../../generator/retire/readRetirement.ts';
import type { RetirementPlan } from '../../../generator/retire/retirementPlan.ts';
import type { RetirementResult } from '../../../generator/retire/retirementResult.ts';
import type { RetirementStep } from '../../../generator/retire/retirementStep.ts';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../../org-simulator/startOrg.ts';
import { connectAs } from '../../access/support/connectAs.ts';
import { deployRun, generateRun, pointTo } from '../../commands/deployRun.ts';
import { type ExampleProject, makeExampleProject } from '../../commands/exampleProject.ts';

export const ERP = 'integration-users/erp-order-sync.yaml';
export const LEAD = 'integration-users/web-lead-intake.yaml';
export const LEAD_USER = 'web-lead-intake@acme.example';
export const ERP_USER = 'erp-order-sync@acme.example';

/** The shipped example, deployed to a simulated org. */
export interface RetireScene {
  readonly project: ExampleProject;
  readonly org: SimulatedOrg;
  connect(): Promise<Org>;
  generate(): Promise<void>;
  /** What is left to do; null when the list is empty. */
  plan(): Promise<RetirementPlan | null>;
  /** Plans and carries out, as a deployment does. */
  retire(): Promise<RetirementResult | null>;
  userId(username: string): string;
  stop(): Promise<void>;
}

/** `change` edits the definitions before they are deployed. */
export async function retireScene(change?: (project: ExampleProject) => Promise<void>): Promise<RetireScene> {
  const [project, org] = await Promise.all([makeExampleProject(), startOrg()]);
  const stop = async () => void (await Promise.all([project.remove(), org.stop()]));
  try {
    await pointTo(project, 'prod', org);
    await change?.(project);
    await generateRun({ project, org });
    const run = await deployRun({ project, org, context: { pace: { retryDelay: 1, pollInterval: 1 } } });
    if (run.exitCode !== 0) throw new Error(`The example was not deployed: ${run.error?.message}`);
  } catch (error) {
    await stop();
    throw error;
  }
  const connect = () => connectAs(org, org.admin.accessToken);
  return {
    project,
    org,
    connect,
    generate: () => generateRun({ project, org }),
    async plan() {
      const request = await readRetirement(project.root, 'prod', []);
      return request === null ? null : planRetirement(await findRetirement(await connect(), request));
    },
    async retire() {
      const request = await readRetirement(project.root, 'prod', []);
      if (request === null) return null;
      const connected = await connect();
      const plan = planRetirement(await findRetirement(connected, request));
      return carryOutRetirement(connected, { request, plan }, OPTIONS);
    },
    userId: (username) => org.state.records.all('User').find((user) => user['Username'] === username)?.Id ?? '',
    stop,
  };
}

const OPTIONS = { environment: 'prod', transport: 'soap' as const, patience: 10_000, progress: () => undefined };

/** Steps in short: `unassign PermissionSetAssignment Web_Lead_Intake of web@acme.example`. */
export function inShort(steps: readonly RetirementStep[]): readonly string[] {
  return steps.map(({ action, type, name, username, values }) =>
    [
      action,
      type,
      name,
      ...(username === null || username === name ? [] : ['of', username]),
      ...values.map(({ field, to }) => `${field}=${to}`),
    ].join(' '),
  );
}
