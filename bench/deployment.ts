import type { ReceivedCall } from '../org-simulator/simulatedOrg.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import {
  LATENCY,
  type MeasuredDeployment,
  type MeasuredDeployments,
  measureDeployments,
} from './measureDeployments.ts';

const USUAL = 20;
/** Between these two sizes the start of the process is the smaller part of the time. */
const MANY = 200;
const HUGE = 1000;

/** What a deployment asks of an org: calls count against the org's daily limit, and each takes its time. */
export const deployment: Benchmark = {
  name: 'deploy to an org of its own: new, unchanged, one object permission less',
  async run(say) {
    const measured: MeasuredDeployments[] = [];
    for (const integrations of [1, USUAL, MANY, HUGE]) {
      const deployments = await measureDeployments(integrations);
      const { first, unchanged, changed } = deployments;
      say(`${integrations} integrations: ${[first, unchanged, changed].map(seconds).join(', ')}`);
      measured.push(deployments);
    }
    return [...measured.flatMap(callFigures), ...timeFigures(measured)];
  },
};

function seconds({ milliseconds }: MeasuredDeployment): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Aims are for 20 integrations; the other sizes show what the number depends on. */
function callFigures({ integrations, first, unchanged, changed }: MeasuredDeployments): readonly Figure[] {
  const figure = (name: string, calls: readonly ReceivedCall[], aim: number): Figure => ({
    name: `${integrations === 1 ? '1 integration' : `${integrations} integrations`}, ${name}`,
    value: calls.filter((call) => !isPoll(call)).length,
    unit: 'calls',
    aim: integrations === USUAL ? aim : null,
    how: describeCalls(calls),
  });
  return [
    figure('new', first.calls, 40),
    figure('unchanged', unchanged.calls, 7),
    figure('unchanged, calls that write', unchanged.calls.filter(isWrite), 0),
    figure('one permission less', changed.calls, 9),
    figure('one permission less, calls that write', changed.calls.filter(isWrite), 1),
  ];
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

/** Looking whether a job of the org is done: how often depends on the org alone. */
function isPoll({ kind }: ReceivedCall): boolean {
  return kind === 'metadata.checkDeployStatus' || kind === 'metadata.checkRetrieveStatus';
}

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
