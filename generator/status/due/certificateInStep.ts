import type { CredentialState } from '../credentialState.ts';
import { dayOf } from '../dayOf.ts';
import { isRotating } from '../isRotating.ts';
import type { FoundCredential } from './foundCredential.ts';

/** Whether the certificate of the file is the one that the org's app has, and which of the two is newer. */
export function certificateInStep(state: CredentialState): readonly FoundCredential[] {
  const { file, orgApp, environment } = state;
  const inFile = file?.certificate ?? null;
  const inOrg = orgApp.told ? (orgApp.value?.certificate ?? null) : null;
  if (file === null || inFile === null || inOrg === null || inFile.fingerprint === inOrg.fingerprint) return [];
  if (Date.parse(inFile.validFrom) < Date.parse(inOrg.validFrom)) {
    const message = `The org’s app has a newer certificate (of ${dayOf(inOrg.validFrom)}) than ${file.path} (of ${dayOf(inFile.validFrom)}): the next deployment would put the old one back, and logins would fail.`;
    const actions = [
      `Commit the new certificate as ${file.path}: whoever rotated it has the file. If nobody knows of it, find out who changed the app.`,
    ];
    return [{ name: 'certificate-not-committed', severity: 'error', message, actions }];
  }
  if (isRotating(state)) return [];
  const message = `${file.path} is not the certificate that the org’s app has, and is newer.`;
  return [
    {
      name: 'certificate-out-of-step',
      severity: 'warning',
      message,
      actions: [`npm run deploy -- --env ${environment}`],
    },
  ];
}
