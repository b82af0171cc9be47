import type { SimulatedOrg, StartOptions } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

/** Gives each piece of work an org that stands where `before` left it. */
export interface OrgPool {
  use<Result>(work: (org: SimulatedOrg) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

export interface PoolOptions {
  readonly size: number;
  readonly before: (org: SimulatedOrg) => Promise<void>;
  readonly options?: StartOptions;
}

interface Member {
  readonly org: SimulatedOrg;
  /** Puts records and metadata back. */
  readonly restore: () => void;
}

/** Starts so many orgs. Between two uses an org gets back what it held, once its own jobs have ended. */
export async function orgPool({ size, before, options = {} }: PoolOptions): Promise<OrgPool> {
  const members = await Promise.all(Array.from({ length: size }, () => startMember(before, options)));
  const free = [...members];
  const waiting: ((member: Member) => void)[] = [];
  return {
    async use(work) {
      const member = free.pop() ?? (await new Promise<Member>((resolve) => waiting.push(resolve)));
      try {
        return await work(member.org);
      } finally {
        await reset(member);
        const next = waiting.shift();
        if (next === undefined) free.push(member);
        else next(member);
      }
    },
    async stop() {
      await Promise.all(members.map(({ org }) => org.stop()));
    },
  };
}

async function startMember(before: PoolOptions['before'], options: StartOptions): Promise<Member> {
  const org = await startOrg(options);
  await before(org);
  await settled(org);
  org.clearCalls();
  return { org, restore: org.state.snapshot() };
}

async function reset({ org, restore }: Member): Promise<void> {
  await settled(org);
  restore();
  org.clearCalls();
}

/** Deployments and recalculations of permission set groups go on in the background. */
async function settled({ state }: SimulatedOrg): Promise<void> {
  const busy = () =>
    state.records.all('DeployRequest').some(({ Status }) => Status === 'Pending' || Status === 'InProgress') ||
    state.records.all('PermissionSetGroup').some(({ Status }) => Status === 'Updating');
  while (busy()) await new Promise((resolve) => setTimeout(resolve, 5));
}
