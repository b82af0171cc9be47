import type { Fault, ReceivedCall, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';

/** Something that happens to a run at one of its calls. */
export interface Disturbance {
  readonly name: string;
  /** Which calls it can happen to; all when left out. */
  readonly at?: (call: ReceivedCall) => boolean;
  /** Whether the run has to get over it by itself. */
  readonly heals: boolean;
  /** Log in so that the session can be renewed. */
  readonly renewable?: boolean;
  /** What `--wait` gets: minutes; enough when left out. */
  readonly wait?: string;
  /** Arranges it for the call of this index; the result takes it away. */
  readonly arrange: (org: SimulatedOrg, index: number, stop: AbortController) => () => void;
}

/** A fault that hits the call of the index once. */
export function once(effect: Fault['effect']): Disturbance['arrange'] {
  return (org, skip) => org.injectFault({ skip, effect });
}

/** From the call of the index on nothing reaches the org any more: to the org, the process is dead. */
export function dead({ done }: { readonly done: boolean }): Disturbance['arrange'] {
  return (org, skip) => {
    const first = org.injectFault({ skip, effect: { kind: 'reset', done } });
    const others = org.injectFault({ skip: skip + 1, times: Infinity, effect: { kind: 'reset', done: false } });
    return () => [first, others].forEach((takeAway) => void takeAway());
  };
}

/** Ctrl-C while the call of the index is on its way. */
export function stopped(org: SimulatedOrg, index: number, stop: AbortController): () => void {
  const noFault = () => {
    if (org.calls.length > index) stop.abort();
    return false;
  };
  return org.injectFault({ on: noFault, effect: { kind: 'unavailable' } });
}

/** The call of the index fails, and all of its kind after it. */
export function forGood(effect: Fault['effect']): Disturbance['arrange'] {
  return (org, index) => {
    let seen = 0;
    let kind: string | null = null;
    const on = (call: Pick<ReceivedCall, 'kind'>) => {
      if (seen++ === index) kind = call.kind;
      return call.kind === kind;
    };
    return org.injectFault({ on, times: Infinity, effect });
  };
}
