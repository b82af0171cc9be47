import { keyPathText } from '../../definitions/keyPathText.ts';
import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import { type ComponentOwner, componentOwner } from '../../deploy/componentOwner.ts';
import { keyPathOfElement } from '../../deploy/keyPathOfElement.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import { retrieveComponents } from '../../deploy/retrieveComponents.ts';
import type { Org } from '../../org/org.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PreflightRequest } from '../preflightRequest.ts';
import { listComponents } from './listComponents.ts';
import { holderKey, satelliteHolder } from './satelliteHolder.ts';

/**
 * Settings of an app or profile that the org holds under other names: a second set beside them would be refused
 * half-way, or not be the one that counts. Asks the org only about an app or profile that is there without ours.
 * @throws OrgError
 */
export async function findClashes(org: Org, request: PreflightRequest): Promise<readonly Problem[]> {
  const absent = findAbsent(request.differences);
  if (absent.length === 0) return [];
  const inOrg = await retrieveComponents(org, await listComponents(org, [...new Set(absent.map(({ type }) => type))]));
  const ownerOf = componentOwner(request.environment.users);
  return absent.flatMap((component) => {
    const holder = satelliteHolder(component);
    const other = inOrg.find((one) => one.type === component.type && satelliteHolder(one) === holder);
    return other === undefined ? [] : [clash(component, other.fullName, ownerOf)];
  });
}

function findAbsent(differences: readonly ComponentDifference<LocalComponent>[]): readonly LocalComponent[] {
  const there = differences.filter(({ state }) => state !== 'new').map(({ component }) => holderKey(component));
  const holders = new Set(there);
  return differences
    .filter(({ component, state }) => state === 'new' && holders.has(satelliteHolder(component) ?? ''))
    .map(({ component }) => component);
}

const APP_FIX =
  'The app was made elsewhere. Keep it and write app.type: existing with its name, or delete it in Setup (its consumer key and tokens end with it) and run the same command again.';
const PROFILE_FIX =
  'Somebody set these policies in Setup. Leave profile.passwordPolicy or profile.session out of the definition and keep them there, or delete them by a destructive deployment and run the same command again.';

function clash(component: LocalComponent, other: string, ownerOf: ComponentOwner): Problem {
  const isApp = component.type.startsWith('ExtlClntApp');
  const keyPath = isApp ? ['app', 'type'] : keyPathOfElement(component.type, '');
  const user = ownerOf(component);
  const whose = isApp ? 'external client app' : 'profile';
  return {
    position: user?.source.locate(keyPath) ?? { file: component.file, line: 1, column: 1 },
    keyPath: user === null ? '' : keyPathText(keyPath),
    message: `${user?.developerName ?? component.fullName}: the org has the ${component.type} of this ${whose} under another name, ${other}.`,
    fix: isApp ? APP_FIX : PROFILE_FIX,
  };
}
