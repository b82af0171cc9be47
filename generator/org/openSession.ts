import { randomBytes } from 'node:crypto';
import type { Connection } from '@salesforce/core';
import { confineConnection } from './confineConnection.ts';
import { loadCore } from './loadCore.ts';
import type { Session } from './requestToken.ts';

/**
 * A connection with an access token that is written nowhere. @salesforce/core keeps no file for a "user name" that looks
 * like an access token, so it gets a made-up one of that shape, and the real token as the field it belongs to:
 * `getUsername()`, which ends up in logs and messages, then holds nothing secret, and tokens in JWT form work, too.
 */
export async function openSession(session: Session, apiVersion: string): Promise<Connection> {
  const { AuthInfo, Connection } = await loadCore();
  const placeholder = `00D000000000000!${randomBytes(8).toString('hex')}`;
  const { accessToken, instanceUrl } = session;
  const authInfo = await AuthInfo.create({
    username: placeholder,
    accessTokenOptions: { accessToken: placeholder, instanceUrl, loginUrl: instanceUrl },
  });
  authInfo.update({ accessToken });
  return confineConnection(await Connection.create({ authInfo, connectionOptions: { version: apiVersion } }));
}
