import { componentOwner } from '../../deploy/componentOwner.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import { readComponents } from '../../deploy/readComponents.ts';
import { atDefinitions } from '../../provision/atDefinitions.ts';
import type { DesiredUser } from '../../provision/desiredUser.ts';
import { readUsers } from '../../provision/readUsers.ts';
import type { PlanningRequest } from './planningRequest.ts';

/** What of `force-app/<env>` a run is about. */
export interface LocalFiles {
  readonly components: readonly LocalComponent[];
  readonly users: readonly DesiredUser[];
  /** Project-relative paths that `.forceignore` hides. */
  readonly ignored: readonly string[];
}

/** Files of the integrations that are asked for; without `--only` everything that lies in the folder. */
export async function readLocalFiles({
  context: { projectRoot, only },
  environment: { name, users },
}: PlanningRequest): Promise<LocalFiles> {
  const { components, ignored } = await readComponents(projectRoot, name);
  const desired = atDefinitions(await readUsers(projectRoot, name), users);
  if (only.length === 0) return { components, users: desired, ignored };
  const ownerOf = componentOwner(users);
  const names = new Set(users.map(({ developerName }) => developerName));
  return {
    components: components.filter((component) => ownerOf(component) !== null),
    users: desired.filter(({ developerName }) => names.has(developerName)),
    ignored,
  };
}
