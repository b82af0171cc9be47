import type { RotationRequest } from '../../../generator/rotate/rotationRequest.ts';

/** A rotation without overlap, with small keys and some seconds of patience; `said` gets the steps and what is no step. */
export function requestFor(said: string[], parts: Partial<RotationRequest> = {}): RotationRequest {
  const { signal } = new AbortController();
  return {
    dryRun: false,
    overlap: 0,
    cutOver: false,
    compromised: false,
    patience: () => ({ deadline: Date.now() + 3000, pause: 1, longest: 10, signal, onWait: () => undefined }),
    settling: { times: 1, pause: 0 },
    keySize: 2048,
    validityDays: 365,
    now: () => new Date(),
    signal,
    neighbours: [],
    ownConsumerKey: null,
    onStep: (_integration, step, note) => said.push(step === null ? note : step.step),
    onRotation: () => undefined,
    ...parts,
  };
}
