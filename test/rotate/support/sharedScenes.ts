import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import type { MutableOrgState } from '../../../org-simulator/state/createOrgState.ts';

/** What can be put back to where it began: an org, the folders beside it, and what was told. */
export interface Resettable {
  readonly oauth: { readonly org: SimulatedOrg };
  readonly said: string[];
  /** Folders of the scene, emptied. */
  readonly folders: readonly string[];
  /** Fills the folders as they were first. */
  fill(): Promise<void>;
  stop(): Promise<void>;
}

/** Scenes that the tests of a file share: one for each start, as new whenever it is taken. */
export interface SharedScenes<Scene, Start> {
  take(start?: Start): Promise<Scene>;
  stop(): Promise<void>;
}

/** A new org takes longer than most of what is tried with it, so that each is made once and put back. */
export function sharedScenes<Scene extends Resettable, Start extends object>(
  make: (start?: Start) => Promise<Scene>,
): SharedScenes<Scene, Start> {
  const made = new Map<string, { readonly scene: Scene; readonly reset: () => Promise<void> }>();
  return {
    async take(start) {
      const key = JSON.stringify(start ?? {});
      const known = made.get(key);
      await known?.reset();
      if (known !== undefined) return known.scene;
      const scene = await make(start);
      made.set(key, { scene, reset: resetOf(scene) });
      return scene;
    },
    async stop() {
      for (const { scene } of made.values()) await scene.stop();
    },
  };
}

function resetOf(scene: Resettable): () => Promise<void> {
  const { org } = scene.oauth;
  const state = org.state as MutableOrgState;
  const restore = state.snapshot();
  const options = { ...state.options };
  const ahead = state.now().getTime() - Date.now();
  return async () => {
    await settled(org);
    restore();
    Object.assign(state.options, options);
    state.advanceClock(Date.now() + ahead - state.now().getTime());
    org.clearCalls();
    scene.said.length = 0;
    await Promise.all(scene.folders.map(empty));
    await scene.fill();
  };
}

/** A deployment goes on in the org when the run that ordered it is dead. */
async function settled({ state }: SimulatedOrg): Promise<void> {
  const isBusy = () =>
    state.records.all('DeployRequest').some(({ Status }) => /Pending|InProgress/.test(String(Status)));
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}
