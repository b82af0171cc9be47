import { appFile } from './appFile.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/** What is to be committed after an app got another certificate, one sentence each. */
export function describeFollowUp(run: KeyPairRun): readonly string[] {
  const { environment, name } = run.target.user;
  return [
    `Commit ${run.certificateFile}, the certificate that the app has now.`,
    `Run "npm run generate -- --env ${environment}" and commit force-app/${environment}/${appFile(run)}, too: its element certificate is the old one until then.`,
    `Until both are merged, deploy ${name} to ${environment} from no other clone: it would bring the old certificate back, and with it the end of all logins.`,
  ];
}
