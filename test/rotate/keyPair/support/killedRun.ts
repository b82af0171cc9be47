import type { RotationRequest } from '../../../../generator/rotate/rotationRequest.ts';
import type { SecretSink } from '../../../../generator/sinks/secretSink.ts';
import { connectTo } from '../../../provision/support/connectTo.ts';
import type { KeyPairScene } from './keyPairScene.ts';

/** Where a run ends as if its process were killed. */
export interface KillPlace {
  /** A call of the org, one that orders a deployment, the first one after a deployment has come to its end, or a write of the sink. */
  readonly at: 'call' | 'deploy' | 'deployed' | 'write';
  /** Counted from 0. */
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
  place: KillPlace,
  parts: Partial<RotationRequest>,
): Promise<boolean> {
  const { done } = place;
  let [dead, isPlace, writes] = [false, false, 0];
  const stop = new AbortController();
  const { signal } = stop;
  const org = await connectTo(scene.oauth.org, signal);
  const reach = (isHere: boolean) => {
    isPlace = !dead && isHere;
    dead ||= isPlace;
    // Whatever the process is waiting for ends with it.
    if (isPlace) setImmediate(() => stop.abort());
    return isPlace;
  };
  const isCall = callAt(scene, place);
  const takeAway = [
    scene.oauth.org.injectFault({
      on: ({ kind }) => reach(isCall(kind)),
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
      const hit = reach(place.at === 'write' && writes++ === place.index);
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

/** Tells the call of a place, told the kind of every call in turn. */
function callAt(scene: KeyPairScene, { at, index }: KillPlace): (kind: string) => boolean {
  const finished = () => scene.deployments().filter(({ Status }) => Status === 'Succeeded').length;
  const before = finished();
  let count = 0;
  if (at === 'call') return () => count++ === index;
  if (at === 'deploy') return (kind) => kind === 'metadata.deploy' && count++ === index;
  if (at === 'deployed') return () => finished() - before > index;
  return () => false;
}
