import type { OwnedFile } from '../../files/ownedFile.ts';
import { planWrites } from '../../files/planWrites.ts';
import { SHARED_OWNER } from '../../files/sharedOwner.ts';
import type { WritePlan } from '../../files/writePlan.ts';
import { buildComponents } from '../../metadata/buildComponents.ts';
import type { Component } from '../../metadata/component.ts';
import type { References } from '../../reference/references.ts';
import { renderFile } from '../../render/renderFile.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import { rememberUsers } from './rememberUsers.ts';

/** What one environment's output needs, and what was left out of it. */
export interface EnvironmentGeneration {
  readonly environment: ResolvedEnvironment;
  readonly writes: WritePlan;
  /** Of all its integrations, e.g. what a cloned profile lost; each once. */
  readonly notes: readonly string[];
}

/** What environments of one run share. */
export interface GenerationInput {
  readonly root: string;
  readonly only: readonly string[];
  readonly references: References;
}

/** Builds, renders and compares one integration after the other, so that only differences are kept in memory. */
export async function planEnvironment(
  { root, only, references }: GenerationInput,
  environment: ResolvedEnvironment,
): Promise<EnvironmentGeneration> {
  const notes = new Set<string>();
  const { note, meaning } = rememberUsers();
  const listener = { note, say: (text: string) => notes.add(text) };
  const files = renderEnvironment(environment, references, listener);
  const writes = await planWrites({ root, environment: environment.name, only }, files, meaning);
  return { environment, writes, notes: [...notes] };
}

/** Hears what passes by while an environment is rendered. */
interface RenderListener {
  readonly note: (component: Component) => void;
  readonly say: (text: string) => void;
}

function* renderEnvironment(
  { users }: ResolvedEnvironment,
  references: References,
  { note, say }: RenderListener,
): Iterable<OwnedFile> {
  const roles = new Set<string>();
  for (const user of users) {
    const { components, notes } = buildComponents(user, references);
    for (const text of notes) say(text);
    for (const component of components) note(component);
    for (const component of components.filter((one) => one.type !== 'Role')) {
      yield { ...renderFile(component), integration: user.name };
    }
    for (const role of components.filter((one) => one.type === 'Role' && !roles.has(one.fullName))) {
      roles.add(role.fullName);
      // Integrations that declare the same role share its file.
      yield { ...renderFile(role), integration: SHARED_OWNER };
    }
  }
}
