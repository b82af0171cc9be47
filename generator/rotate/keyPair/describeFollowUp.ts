import { METADATA_FOLDERS } from '../../metadata/metadataFolders.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/** What is to be committed after an app got another certificate, one sentence each. */
export function describeFollowUp(run: KeyPairRun): readonly string[] {
  const { environment, name } = run.target.user;
  return [
    `Commit ${run.certificateFile}, the certificate that the app has now.`,
    `Run "npm run generate -- --env ${environment}" and commit ${generatedFile(run)}, too: its element certificate is the old one until then.`,
    `Until both are merged, deploy ${name} to ${environment} from no other clone: it would bring the old certificate back, and with it the end of all logins.`,
  ];
}

function generatedFile({ target, appType, appName }: KeyPairRun): string {
  const connected = appType === 'connected-app';
  const { folder, suffix } = METADATA_FOLDERS[connected ? 'ConnectedApp' : 'ExtlClntAppGlobalOauthSettings'];
  const fullName = connected ? appName : `${appName}_glbloauth`;
  return `force-app/${target.user.environment}/${folder}/${fullName}.${suffix}-meta.xml`;
}
