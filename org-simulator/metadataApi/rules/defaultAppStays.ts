import { entriesOf } from '../body/entriesOf.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { profileBase } from '../components/profileBase.ts';
import { effectiveBody } from './effectiveBody.ts';

/** "You can't remove the only default app from the profile." (public deployment logs). */
export const defaultAppStays: ComponentRule = (component, org) => {
  const lost = hasDefaultApp(profileBase(component, org)) && !hasDefaultApp(effectiveBody(component, org));
  return lost ? "You can't remove the only default app from the profile." : undefined;
};

function hasDefaultApp(body: MetadataBody): boolean {
  return entriesOf(body, 'applicationVisibilities').some((entry) => entry['default'] === true);
}
