import { certificateInUse } from '../../status/certificateInUse.ts';
import type { CredentialState } from '../../status/credentialState.ts';
import { dayOf } from '../../status/dayOf.ts';
import type { EnvironmentStatus } from './environmentStatus.ts';

type Credential = EnvironmentStatus['credentials'][number];

/** Above `statusRow`. */
export const STATUS_HEADER = ['Integration', 'Flow', 'Certificate until', 'Key, secret', 'Age', 'Last use'];

const LONGEST_NAME = 26;

/** The cells of one integration. `?`: nobody told. `–`: there is none, or none is needed. */
export function statusRow(credential: Credential): readonly string[] {
  const { integration, flow } = credential;
  return [
    integration.length > LONGEST_NAME ? `${integration.slice(0, LONGEST_NAME - 1)}…` : integration,
    flow ?? 'no app',
    certificateCell(credential),
    secretCell(credential),
    ageCell(credential),
    useCell(credential),
  ];
}

function certificateCell(credential: Credential): string {
  const certificate = certificateInUse(credential);
  if (certificate === null) return credential.flow !== 'jwt-bearer' ? '–' : credential.orgApp.told ? 'none' : '?';
  return `${dayOf(certificate.validTo)}, ${days(credential.days.certificateLeft ?? 0)}`;
}

function secretCell({ flow, stored }: CredentialState): string {
  if (flow === null) return '–';
  if (!stored.told) return '?';
  const states = stored.value.secrets.filter(({ kind }) => kind !== 'rotation').map(({ state }) => state);
  if (states.includes('in-variable')) return 'variable';
  if (states.includes('in-sink')) return 'found';
  return states.includes('unreadable') ? 'unreadable' : 'not there';
}

function ageCell({ flow, days: { age, ageAtMost } }: Credential): string {
  if (flow === null) return '–';
  if (age !== null) return days(age);
  return ageAtMost === null ? '?' : `≤ ${days(ageAtMost)}`;
}

function useCell({ flow, lastLogin, days: { idle } }: Credential): string {
  if (flow === null) return '–';
  if (idle === null) return lastLogin.told ? 'none' : '?';
  return idle <= 0 ? 'today' : `${days(idle)} ago`;
}

function days(number: number): string {
  return `${number} d`;
}
