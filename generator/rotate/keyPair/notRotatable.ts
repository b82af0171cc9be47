import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import type { Rotation } from '../rotation.ts';
import { subjectOf } from '../subjectOf.ts';

/** A certificate that this program did not make, with the way by hand. */
export function notRotatable(user: ResolvedIntegrationUser, reason: string): Rotation {
  const { name, environment } = user;
  return {
    ...subjectOf(user),
    outcome: 'not-rotatable',
    reason,
    actions: [
      'Get the new certificate from whoever issues it, and put it into the file that app.certificate names.',
      `Run "npm run generate -- --env ${environment}" and "npm run deploy -- --env ${environment} --only ${name}", and give its private key to the integration at the same moment: an app holds one certificate.`,
      'Or leave app.certificate out, and have this program make key and certificate: "npm run credentials -- create".',
    ],
  };
}
