import { sessionSettingRules } from '../rules/sessionSettingRules.ts';
import { asDeployed } from './asDeployed.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';

/** Has no rows; the key prefix does not matter. */
export const profileSessionSettingType: ComponentType = {
  ...asDeployed,
  name: 'ProfileSessionSetting',
  directoryName: 'profileSessionSettings',
  suffix: 'profileSessionSetting',
  rules: sessionSettingRules,
  project: ({ fullName }) => componentId('0PQ', fullName),
  remove: () => undefined,
};
