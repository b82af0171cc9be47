import type { Fault, SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import { commandOf, type LeakCase } from './leakCase.ts';
import type { LeakScene } from './leakScene.ts';
import type { Driver } from './startDriver.ts';

/** One command line that was run. */
export interface Ran {
  readonly command: string;
  /** For people: the line, and what was wrong. */
  readonly title: string;
  readonly code: number;
  /** Exit codes that it may have. */
  readonly codes: readonly number[];
  readonly json: boolean;
  /** Both streams, before the last guard hides anything. */
  readonly printed: string;
}

const FAULTS: readonly Fault['effect'][] = [
  { kind: 'unavailable' },
  { kind: 'garbage', answer: 'page' },
  { kind: 'reset', done: true },
  { kind: 'garbage', answer: 'half' },
  { kind: 'expired-session' },
  { kind: 'request-limit' },
  { kind: 'cut-answer' },
];

const ANY = [0, 1, 2, 3];

/** Every case both ways, and every call that it made with every fault. */
const ALL = process.env['FAULTS'] === 'all';

/**
 * Runs a case as text and as JSON, and then, when it asks for that, with faults: of all calls, then of each kind that it made.
 * The usual run has each kind of call fail once in each command, in the ways of `FAULTS` by turns and as text and JSON by
 * turns. `tried` holds what failed in earlier cases, as `<command> <kind of call>`, and gets what fails in this one.
 */
export async function tryCase(
  one: LeakCase,
  { scene, driver, tried }: { readonly scene: LeakScene; readonly driver: Driver; readonly tried: Set<string> },
): Promise<readonly Ran[]> {
  const undo = one.arrange?.(scene);
  const org = scene.orgs[one.env];
  const ran: Ran[] = [];
  for (const json of waysOf(one)) {
    org.clearCalls();
    ran.push(await run({ ...one, json }, scene, driver));
  }
  undo?.();
  if (one.faults !== true) return ran;
  const kinds = ['', ...new Set(org.calls.map(({ kind }) => kind))].toSorted();
  const left = kinds.filter((kind) => kind === '' || ALL || !tried.has(`${commandOf(one)} ${kind}`));
  for (const kind of left) tried.add(`${commandOf(one)} ${kind}`);
  return [...ran, ...(await tryFaults(one, left, { org, run: (variant) => run(variant, scene, driver) }))];
}

function waysOf({ alone }: LeakCase): readonly boolean[] {
  return alone === undefined || ALL ? [false, true] : [alone === 'json'];
}

async function tryFaults(
  one: LeakCase,
  kinds: readonly string[],
  { org, run: runVariant }: { readonly org: SimulatedOrg; readonly run: (variant: Variant) => Promise<Ran> },
): Promise<readonly Ran[]> {
  const faulty: Ran[] = [];
  const pairs = kinds.flatMap((on, turn) => effectsAt(turn).map((effect) => ({ on, effect })));
  for (const [index, { on, effect }] of pairs.entries()) {
    // A job of the org is looked at again and again, and its versions with it.
    const times = /^(metadata.check|versions)/.test(on) ? 3 : 40;
    const takeAway = org.injectFault({ ...(on === '' ? {} : { on }), effect, times });
    const about = `, ${effect.kind} at ${on === '' ? 'every call' : on}`;
    const codes = on === '' && effect.kind === 'unavailable' ? [1] : ANY;
    faulty.push(await runVariant({ ...one, codes, about, json: index % 2 === 1 }));
    takeAway();
  }
  return faulty;
}

function effectsAt(turn: number): readonly Fault['effect'][] {
  return FAULTS.filter((_, index) => ALL || index === turn % FAULTS.length);
}

interface Variant extends LeakCase {
  readonly about?: string;
  readonly json?: boolean;
}

async function run(one: Variant, scene: LeakScene, driver: Driver): Promise<Ran> {
  const { line, env, codes, environment, about = '', json = false } = one;
  const { root } = scene.project;
  const words = line.split(' ').map((word) => word.replace('{project}', root));
  const command = commandOf(one);
  const named = ['comment', 'start'].includes(command) || line.includes('--env') ? [] : ['--env', env];
  const argv = [...words, ...named, '--project', root, ...(json ? ['--json'] : [])];
  const { code, printed } = await driver.run({ argv, environment: { ...scene.environmentOf(env), ...environment } });
  // Before the next run takes some of them away.
  await scene.secrets();
  return { command, title: `${line} (${env})${json ? ' as JSON' : ''}${about}`, code, codes, json, printed };
}
