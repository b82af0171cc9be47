import type { Fault, ReceivedCall } from '../simulatedOrg.ts';

type Call = Pick<ReceivedCall, 'method' | 'path' | 'kind' | 'writes'>;

export interface FaultQueue {
  /** Adds a fault; the result takes it away. */
  inject(fault: Fault): () => void;
  /** The effects that hit this call; counts it against every fault that matches. */
  effectsOn(call: Call): readonly Fault['effect'][];
}

interface Pending {
  readonly fault: Fault;
  seen: number;
}

/** Faults in the order of injection; each counts the calls it matches by itself. */
export function faultQueue(): FaultQueue {
  const pending = new Set<Pending>();
  return {
    inject: (fault) => {
      const entry = { fault, seen: 0 };
      pending.add(entry);
      return () => void pending.delete(entry);
    },
    effectsOn: (call) =>
      [...pending]
        .filter(({ fault }) => matches(fault, call))
        .filter(strikes)
        .map(({ fault }) => fault.effect),
  };
}

function matches({ on }: Fault, call: Call): boolean {
  if (on === undefined) return true;
  return typeof on === 'string' ? on === call.kind : on(call);
}

function strikes(entry: Pending): boolean {
  const { skip = 0, times = 1 } = entry.fault;
  entry.seen += 1;
  return entry.seen > skip && entry.seen <= skip + times;
}
