import type { ComponentDifference, ElementChange } from './componentDifference.ts';
import type { LocalComponent } from './localComponent.ts';

type Difference = ComponentDifference<LocalComponent>;

/** What somebody should know before a deployment begins, a sentence or two each; pure. */
export function describeRisks(differences: readonly Difference[]): readonly string[] {
  return differences.flatMap((difference) => RISKS.flatMap((risk) => risk(difference)));
}

const RISKS: readonly ((difference: Difference) => readonly string[])[] = [
  newConnectedApp,
  otherLicense,
  beyondProfile,
];

/** Help article 005228017 (Spring '26). */
function newConnectedApp({ component, state }: Difference): readonly string[] {
  if (component.type !== 'ConnectedApp' || state !== 'new') return [];
  return [
    `${component.file}: the org has no connected app ${component.fullName}, and since Spring '26 orgs refuse new ones unless Salesforce Support has enabled them. The deployment tries; app.type: external-client-app needs no such permission.`,
  ];
}

/** Neither can be changed once the set or the profile exists; public deployment logs show the refusal. */
function otherLicense({ component, changes }: Difference): readonly string[] {
  const change = changes.find(({ path }) => path === 'license' || path === 'userLicense');
  if (change === undefined) return [];
  return [
    `${component.file}: the licence is ${change.from ?? 'none'} in the org and ${change.to ?? 'none'} in the file. Orgs do not change the licence of an existing ${component.type}: delete it in the org first, or give it another name.`,
  ];
}

function beyondProfile({ component, beyond }: Difference): readonly string[] {
  const paths = beyond.filter(({ path }) => TOLD.test(path)).map(describeBeyond);
  if (paths.length === 0) return [];
  return [
    `${component.file}: in the org the profile also has ${paths.join(', ')}. A deployment leaves that there; take it away in Setup if it should not be.`,
  ];
}

/** Of an entry of a list one line is enough. */
const TOLD = /^(loginIpRanges\[[^\]]*\]$|loginHours|\w+\[[^\]]*\]\.)/;

function describeBeyond({ path, from }: ElementChange): string {
  return from === null || from === 'true' || from === 'listed' ? path : `${path} = ${from}`;
}
