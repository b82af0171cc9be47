import { noteAppChange } from '../../oauth/propagation/noteAppChange.ts';
import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import { recalculateGroups } from '../projection/recalculateGroups.ts';
import { componentTypes } from './componentTypes.ts';

/**
 * Puts a component into the org as it is, no rules asked: into the metadata store, and as rows among the records (see
 * `project` of its type). Seeds use it, and deployments after their checks.
 * @throws when the simulated org does not support the type.
 */
export function installComponent(
  org: OrgState,
  component: Pick<MetadataComponent, 'type' | 'fullName' | 'body'>,
): MetadataComponent {
  const type = componentTypes.find(({ name }) => name === component.type);
  if (type === undefined) throw new Error(`The simulated org does not support the metadata type ${component.type}.`);
  const before = org.metadata.get(component.type, component.fullName);
  const installed = org.metadata.put({ ...component, id: type.project(component, org) });
  noteAppChange(org, before, installed);
  if (/^(Muting)?PermissionSet$/.test(component.type)) recalculateGroups(component.fullName, org);
  return installed;
}
