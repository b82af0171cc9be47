import type { ReceivedCall } from '../org-simulator/simulatedOrg.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { LATENCY, type MeasuredWork } from './deploymentOrg.ts';
import { isPoll } from './isPoll.ts';
import { type MeasuredDeployments, measureDeployments } from './measureDeployments.ts';

const USUAL = 20;
/** Between these two sizes the start of the process is the smaller part of the time. */
const MANY = 200;
const HUGE = 1000;

/** What a deployment asks of an org: calls count against the org's daily limit, and each takes its time. */
export const deployment: Benchmark = {
  name: `deploy and plan with an org of its own, each answer of which takes ${LATENCY} ms`,
  async run(say) {
    const measured: MeasuredDeployments[] = [];
    for (const integrations of [1, USUAL, MANY, HUGE]) {
      const deployments = await measureDeployments(integrations);
      const { first, plan, unchanged, changed } = deployments;
      say(`${integrations} integrations: ${[first, plan, unchanged, changed].map(seconds).join(', ')}`);
      measured.push(deployments);
    }
    return [...measured.flatMap(callFigures), ...measured.flatMap(secondFigures), ...timeFigures(measured)];
  },
};

function seconds({ milliseconds }: MeasuredWork): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** The most calls, without looks at running jobs, where there is an aim. */
const AIMS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  [USUAL]: { new: 40 },
  [MANY]: { 'plan, unchanged': 25 },
};

function kindsOf({
  first,
  plan,
  unchanged,
  changed,
}: MeasuredDeployments): readonly (readonly [string, MeasuredWork])[] {
  return [
    ['new', first],
    ['plan, unchanged', plan],
    ['unchanged', unchanged],
    ['one permission less', changed],
  ];
}

function sizeOf({ integrations }: MeasuredDeployments): string {
  return integrations === 1 ? '1 integration' : `${integrations} integrations`;
}

function callFigures(deployments: MeasuredDeployments): readonly Figure[] {
  const figure = (name: string, calls: readonly ReceivedCall[], aim: number | null): Figure => ({
    name: `${sizeOf(deployments)}, ${name}`,
    value: calls.filter((call) => !isPoll(call)).length,
    unit: 'calls',
    aim,
    how: describeCalls(calls),
  });
  const aims = AIMS[deployments.integrations] ?? {};
  const { plan, unchanged, changed } = deployments;
  return [
    ...kindsOf(deployments).map(([name, { calls }]) => figure(name, calls, aims[name] ?? null)),
    figure('plan and unchanged, calls that write', [...plan.calls, ...unchanged.calls].filter(isWrite), 0),
    figure('one permission less, calls that write', changed.calls.filter(isWrite), 1),
  ];
}

function secondFigures(deployments: MeasuredDeployments): readonly Figure[] {
  return kindsOf(deployments).map(([name, { milliseconds }]) => ({
    name: `${sizeOf(deployments)}, ${name}`,
    value: milliseconds / 1000,
    unit: 's',
    aim: null,
    how: 'the whole process, once',
  }));
}

function timeFigures(measured: readonly MeasuredDeployments[]): readonly Figure[] {
  const [many, huge] = [MANY, HUGE].map((size) => measured.find(({ integrations }) => integrations === size));
  if (many === undefined || huge === undefined) return [];
  const how = `both whole processes; every answer of the org takes ${LATENCY} ms`;
  const ratio = (name: string, kind: 'first' | 'unchanged'): Figure => ({
    name: `${name}, ${HUGE} integrations / ${MANY} integrations`,
    value: huge[kind].milliseconds / many[kind].milliseconds,
    unit: '×',
    aim: HUGE / MANY,
    how,
  });
  return [ratio('time, new', 'first'), ratio('time, unchanged', 'unchanged')];
}

const isWrite = ({ writes }: ReceivedCall): boolean => writes;

/** Reads, writes and looks at running jobs apart, each by kind. */
function describeCalls(calls: readonly ReceivedCall[]): string {
  const groups = Object.entries(
    Object.groupBy(calls, (call) => (isPoll(call) ? 'looks' : isWrite(call) ? 'writes' : 'reads')),
  );
  return groups.map(([group, some = []]) => `${group}: ${countKinds(some)}`).join('; ') || 'none';
}

function countKinds(calls: readonly ReceivedCall[]): string {
  return [...Map.groupBy(calls, ({ kind }) => kind)].map(([kind, some]) => `${some.length} ${kind}`).join(', ');
}
