import type { Benchmark, Figure } from './benchmark.ts';
import { LATENCY } from './deploymentOrg.ts';
import { type MeasuredDeployments, measureDeployments } from './measureDeployments.ts';
import { type MeasuredScript, type MeasuredScripts, measureSalesforceCli } from './measureSalesforceCli.ts';

const USUAL = 20;
const MANY = 200;

/** What was measured for so many integrations, once by `deploy` and once by a script. */
interface Comparison {
  readonly ours: MeasuredDeployments;
  readonly script: MeasuredScripts;
}

const KINDS = [
  ['first', 'new'],
  ['unchanged', 'unchanged'],
  ['changed', 'one permission less'],
] as const;

/** The same files brought to the same org by `deploy` and by a script of `sf` commands. */
export const salesforceCli: Benchmark = {
  name: `deploy beside a script for the Salesforce CLI, with an org each answer of which takes ${LATENCY} ms`,
  async run(say) {
    const compared: Comparison[] = [];
    for (const integrations of [1, USUAL]) {
      say(`${integrations} integrations`);
      const ours = await measureDeployments(integrations);
      compared.push({ ours, script: await measureSalesforceCli(integrations) });
    }
    const [one, usual] = compared;
    if (one === undefined || usual === undefined) return [];
    say(`${MANY} integrations, by deploy only`);
    return [...compared.flatMap(toFigures), extrapolate(one.script, usual.script, await measureDeployments(MANY))];
  },
};

/** The aim is ten times as fast, for a first deployment of the usual size. */
function toFigures({ ours, script }: Comparison): readonly Figure[] {
  const { integrations } = ours;
  const size = integrations === 1 ? '1 integration' : `${integrations} integrations`;
  return KINDS.map(([kind, name]) => ({
    name: `${size}, ${name}: deploy / script`,
    value: ours[kind].milliseconds / script[kind].milliseconds,
    unit: '×',
    aim: integrations === USUAL && kind === 'first' ? 0.1 : null,
    how:
      `deploy: 1 process, ${ours[kind].calls.length} calls, ${seconds(ours[kind].milliseconds)}; ` +
      `script: ${describe(script[kind])}`,
  }));
}

function describe({ processes, calls, milliseconds }: MeasuredScript): string {
  return `${processes} processes, ${calls.length} calls, ${seconds(milliseconds)}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A script of a thousand steps is not waited for: each integration adds what it added before. */
function extrapolate(one: MeasuredScripts, usual: MeasuredScripts, many: MeasuredDeployments): Figure {
  const grow = (of: (script: MeasuredScript) => number) => {
    const [few, more] = [of(one.first), of(usual.first)];
    return more + ((more - few) / (USUAL - 1)) * (MANY - USUAL);
  };
  const scripted = grow(({ milliseconds }) => milliseconds);
  const processes = grow((script) => script.processes);
  const calls = grow((script) => script.calls.length);
  return {
    name: `${MANY} integrations, new: deploy / script, extrapolated`,
    value: many.first.milliseconds / scripted,
    unit: '×',
    aim: null,
    how:
      `deploy: 1 process, ${many.first.calls.length} calls, ${seconds(many.first.milliseconds)}; ` +
      `script, from 1 and ${USUAL}: ${processes.toFixed(0)} processes, ${calls.toFixed(0)} calls, ${seconds(scripted)}`,
  };
}
