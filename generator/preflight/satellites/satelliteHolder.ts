import { decodeFullName } from '../../deploy/decodeFullName.ts';
import type { MetadataComponent } from '../../deploy/metadataComponent.ts';

interface Holder {
  readonly type: 'ExternalClientApplication' | 'Profile';
  /** The element of the satellite that names it. */
  readonly element: string;
}

const APP: Holder = { type: 'ExternalClientApplication', element: 'externalClientApplication' };
const PROFILE: Holder = { type: 'Profile', element: 'profile' };

/**
 * Types that belong to an external client app or a profile and name it, which has one of each. Of policies the org says
 * "A session setting with this profile already exists." (dxatscale/sfpowerscripts issue 744).
 */
const HOLDERS: Readonly<Record<string, Holder>> = {
  ExtlClntAppConfigurablePolicies: APP,
  ExtlClntAppGlobalOauthSettings: APP,
  ExtlClntAppOauthConfigurablePolicies: APP,
  ExtlClntAppOauthSettings: APP,
  ProfilePasswordPolicy: PROFILE,
  ProfileSessionSetting: PROFILE,
};

/** The app or profile that a component belongs to, as a key; null for a component of another type. */
export function satelliteHolder({ type, body }: Pick<MetadataComponent, 'type' | 'body'>): string | null {
  const holder = HOLDERS[type];
  if (holder === undefined) return null;
  const named = body.children.find(({ name }) => name === holder.element)?.text.trim() ?? '';
  return holderKey({ type: holder.type, fullName: named });
}

/** The key of an app or profile itself. */
export function holderKey({ type, fullName }: Pick<MetadataComponent, 'type' | 'fullName'>): string {
  return `${type}#${decodeFullName(fullName).toLowerCase()}`;
}
