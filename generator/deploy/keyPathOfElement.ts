import type { KeyPath } from '../shared/keyPath.ts';

/**
 * Which key of a definition an element of generated metadata comes from, by element or by words of the org's message.
 * The first one that fits; names within lists are looked for before.
 */
const PLACES: readonly { readonly text: RegExp; readonly keyPath: KeyPath }[] = [
  {
    text: /execution user|client ?credentials|clientCredentialsFlowUser|matches any of the following usernames|no User named/i,
    keyPath: ['user', 'username'],
  },
  { text: /certificate/i, keyPath: ['app', 'certificate'] },
  { text: /scope/i, keyPath: ['app', 'scopes'] },
  { text: /callback/i, keyPath: ['app', 'callbackUrl'] },
  { text: /refresh ?token/i, keyPath: ['app', 'refreshToken'] },
  { text: /ip ?relaxation/i, keyPath: ['app', 'ipRelaxation'] },
  { text: /contactEmail|contact email/i, keyPath: ['owner'] },
  { text: /create a connected app/i, keyPath: ['app', 'type'] },
  { text: /loginIpRange|ip (address|range)|(start|end)Address/i, keyPath: ['login', 'ipRanges'] },
  { text: /login ?hours/i, keyPath: ['login', 'hours'] },
  { text: /userLicense|user licen[sc]e/i, keyPath: ['profile', 'license'] },
  { text: /permission set licen[sc]e|<license>|\blicense\b/i, keyPath: ['access', 'permissionSetLicenses'] },
  { text: /description/i, keyPath: ['description'] },
  { text: /\blabel\b/i, keyPath: ['label'] },
];

/** Types whose every element comes from one part of a definition. */
const ONE_PLACE: Readonly<Record<string, KeyPath>> = {
  MutingPermissionSet: ['access', 'group', 'muting'],
  PermissionSetGroup: ['access', 'group'],
  ProfilePasswordPolicy: ['profile', 'passwordPolicy'],
  ProfileSessionSetting: ['profile', 'session'],
  Role: ['user', 'role'],
};

/** Where to look when nothing in the message helps. */
const BY_TYPE: Readonly<Record<string, KeyPath>> = {
  Profile: ['profile'],
  PermissionSet: ['access'],
  User: ['user'],
};

/** The key for a message, or for the path of an element such as `loginIpRanges`. */
export function keyPathOfElement(type: string, text: string): KeyPath {
  const byText = () => PLACES.find((place) => place.text.test(text))?.keyPath;
  return ONE_PLACE[type] ?? byText() ?? BY_TYPE[type] ?? ['app'];
}
