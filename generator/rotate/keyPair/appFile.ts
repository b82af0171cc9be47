import { METADATA_FOLDERS } from '../../metadata/metadataFolders.ts';
import type { KeyPairRun } from './keyPairRun.ts';

/** The generated file that holds the app's certificate, relative to `force-app/<env>`. */
export function appFile({ appType, appName }: Pick<KeyPairRun, 'appType' | 'appName'>): string {
  const isConnected = appType === 'connected-app';
  const { folder, suffix } = METADATA_FOLDERS[isConnected ? 'ConnectedApp' : 'ExtlClntAppGlobalOauthSettings'];
  return `${folder}/${isConnected ? appName : `${appName}_glbloauth`}.${suffix}-meta.xml`;
}
