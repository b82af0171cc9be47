import { caseSettingsRules } from '../rules/caseSettingsRules.ts';
import { asDeployed } from './asDeployed.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';

/**
 * The one kind of settings that the simulated org has: `Case` of the type `Settings`, in `settings/Case.settings`, with the
 * root element `CaseSettings` (Metadata API Developer Guide, Settings and CaseSettings). What a file leaves out is gone
 * afterwards: whether orgs keep it is not documented, and so nobody may rely on it.
 */
export const caseSettingsType: ComponentType = {
  ...asDeployed,
  name: 'Settings',
  element: 'CaseSettings',
  directoryName: 'settings',
  suffix: 'settings',
  rules: caseSettingsRules,
  project: ({ fullName }) => componentId('0CS', fullName),
  remove: () => undefined,
};
