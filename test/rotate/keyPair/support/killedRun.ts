import type { RotationRequest } from '../../../../generator/rotate/rotationRequest.ts';
import type { SecretSink } from '../../../../generator/sinks/secretSink.ts';
import { connectTo } from '../../../provision/support/connectTo.ts';
import type { KeyPairScene } from './keyPairScene.ts';

/** Where a run ends as if its process were killed: at a call of the org or a write of the sink, counted from 0. */
export interface KillPlace {
  readonly at: 'call' | 'write';
  readonly index: number;
  /** Whether the org or the sink does what the call asks for. */
  readonly done: boolean;
}

class Killed extends Error {}

/**
 * Rotates until the place is reached; from then on the run reaches neither org nor sink, as a process that is dead. False when it
 * came to its end without.
 */
export async function killedRun(
  scene: KeyPairScene,
  { at, index, done }: KillPlace,
  parts: Partial<RotationRequest>,
): Promise<boolean> {
  let [dead, isPlace, calls, writes] = [false, false, 0, 0];
  const stop = new AbortController();
  const { signal } = stop;
  const org = await connectTo(scene.oauth.org, signal);
  const reach = (kind: KillPlace['at'], count: number) => {
    isPlace = !dead && kind === at && count === index;
    dead ||= isPlace;
    // Whatever the process is waiting for ends with it.
    if (isPlace) setImmediate(() => stop.abort());
    return isPlace;
  };
  const takeAway = [
    scene.oauth.org.injectFault({
      on: () => reach('call', calls++),
      times: Infinity,
      effect: { kind: 'reset', done },
    }),
    scene.oauth.org.injectFault({
      on: () => dead && !isPlace,
      times: Infinity,
      effect: { kind: 'reset', done: false },
    }),
  ];
  const sink: SecretSink = {
    ...scene.target.sink,
    async read(name) {
      if (dead) throw new Killed();
      return scene.target.sink.read(name);
    },
    async write(...write) {
      if (dead) throw new Killed();
      const hit = reach('write', writes++);
      if (!hit || done) await scene.target.sink.write(...write);
      if (hit) throw new Killed();
    },
  };
  try {
    await scene.rotate({ ...parts, signal }, { sink, org });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  } finally {
    for (const undo of takeAway) undo();
  }
  return dead;
}
