import { ToolError } from '../../generator/shared/toolError.ts';
import type { ReceivedCall, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import type { Disturbance } from './disturbance.ts';
import { orgPool } from './orgPool.ts';
import type { Ending, Scenario } from './scenario.ts';

export interface MatrixOptions {
  readonly disturbances: readonly Disturbance[];
  /** One of so many cells is run, so that every call and every disturbance gets its share; 1: all of them. */
  readonly oneIn?: number;
  /** How many orgs are worked with at a time: most of the time goes into waiting. */
  readonly atOnce?: number;
}

/** What became of all the disturbed runs. */
export interface MatrixResult {
  /** Calls of the run that met no fault. */
  readonly calls: readonly ReceivedCall[];
  readonly cells: number;
  /** Runs that got over the disturbance by themselves. */
  readonly healed: number;
  /** One line for each promise that was not kept, with the call and the disturbance; empty is what is wanted. */
  readonly complaints: readonly string[];
}

const ENOUGH = '1';

/**
 * Runs the scenario once without a fault, and then once for each of its calls and each disturbance. After each of these
 * the same command is run again, and once more: the org then has to hold what the run without a fault left, the last run
 * may write nothing, and no run may crash, say that it went through when it did not, or end without saying that the same
 * command goes on.
 */
export async function faultMatrix(scenario: Scenario, options: MatrixOptions): Promise<MatrixResult> {
  const { disturbances, oneIn = 1, atOnce = 12 } = options;
  const pool = await orgPool({ size: atOnce, before: scenario.before });
  try {
    const clean = await pool.use((org) => runClean(scenario, org));
    const cells = clean.calls
      .flatMap((call, index) =>
        disturbances
          .filter((_, kind) => (index + kind) % oneIn === 0)
          .map((disturbance) => ({ call, index, disturbance })),
      )
      .filter(({ call, disturbance: { at } }) => at?.(call) ?? true);
    const results = await Promise.all(
      cells.map((cell, turn) => pool.use((org) => runCell(scenario, org, { ...cell, turn, wanted: clean.contents }))),
    );
    return {
      calls: clean.calls,
      cells: cells.length,
      healed: results.filter(({ healed }) => healed).length,
      complaints: results.flatMap(({ complaints }) => complaints),
    };
  } finally {
    await pool.stop();
  }
}

interface CleanRun {
  readonly calls: readonly ReceivedCall[];
  readonly contents: string;
}

async function runClean(scenario: Scenario, org: SimulatedOrg): Promise<CleanRun> {
  const { exitCode, text } = await scenario.run(org, undisturbed(0));
  if (exitCode !== 0) throw new Error(`The run without a fault failed: ${text}`);
  return { calls: [...org.calls], contents: contentsOf(scenario, org) };
}

interface Cell {
  readonly call: ReceivedCall;
  readonly index: number;
  readonly disturbance: Disturbance;
  readonly turn: number;
  readonly wanted: string;
}

async function runCell(
  scenario: Scenario,
  org: SimulatedOrg,
  cell: Cell,
): Promise<{ readonly healed: boolean; readonly complaints: readonly string[] }> {
  const { call, index, disturbance, turn, wanted } = cell;
  const stop = new AbortController();
  const takeAway = disturbance.arrange(org, index, stop);
  const { renewable = false, wait = ENOUGH } = disturbance;
  const first = await scenario.run(org, { signal: stop.signal, renewable, wait, turn });
  takeAway();
  const heldByFirst = contentsOf(scenario, org);
  const second = await scenario.run(org, undisturbed(turn));
  const held = contentsOf(scenario, org);
  org.clearCalls();
  const third = await scenario.run(org, undisturbed(turn));
  const writes = org.calls.filter((one) => one.writes);
  const complaints = [
    ...(disturbance.heals && first.exitCode !== 0 ? [`the run did not get over it: ${first.text}`] : []),
    ...(first.exitCode === 0 ? complainOfContents(wanted, heldByFirst).map((text) => `went through, but ${text}`) : []),
    ...complainOfEnding(first),
    ...(second.exitCode === 0 ? [] : [`the second run ended with ${second.exitCode}: ${second.text}`]),
    ...complainOfContents(wanted, held),
    ...(third.exitCode === 0 ? [] : [`the third run ended with ${third.exitCode}: ${third.text}`]),
    ...writes.map(({ kind }) => `the third run wrote again: ${kind}`),
  ];
  const where = `call ${index} (${call.kind}), ${disturbance.name}`;
  return { healed: first.exitCode === 0, complaints: complaints.map((text) => `${where}: ${text}`) };
}

function undisturbed(turn: number): Parameters<Scenario['run']>[1] {
  return { signal: new AbortController().signal, renewable: false, wait: ENOUGH, turn };
}

function contentsOf(scenario: Scenario, org: SimulatedOrg): string {
  return JSON.stringify(scenario.contents(org));
}

/** The place where they begin to differ says enough. */
function complainOfContents(wanted: string, held: string): readonly string[] {
  if (wanted === held) return [];
  const place = [...wanted].findIndex((character, index) => character !== held[index]);
  const around = (text: string) => text.slice(Math.max(0, place - 80), place + 80);
  return [`the org is not as after a run without a fault: …${around(held)}… instead of …${around(wanted)}…`];
}

/** A run that did not go through says so in its own words, and what to do. */
function complainOfEnding({ exitCode, error, text }: Ending): readonly string[] {
  if (exitCode === 0) return [];
  if (error !== null && !(error instanceof ToolError)) return [`the run crashed: ${error.stack}`];
  return /same command/.test(text) ? [] : [`the run does not say that the same command goes on: ${text}`];
}
