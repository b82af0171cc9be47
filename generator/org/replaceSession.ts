import type { Connection } from '@salesforce/core';
import { OrgError } from './orgError.ts';
import type { Session } from './requestToken.ts';

/** Lets a connection go on with a new session of the same org. Throws OrgError when the org has moved in the meantime. */
export function replaceSession(connection: Connection, { accessToken, instanceUrl }: Session): void {
  if (new URL(instanceUrl).origin !== new URL(connection.instanceUrl).origin) throw moved(instanceUrl);
  connection.accessToken = accessToken;
  connection.getAuthInfo().update({ accessToken });
}

function moved(instanceUrl: string): OrgError {
  return new OrgError(`The org has moved to ${new URL(instanceUrl).host} in the middle of this run.`, {
    actions: ['Run the same command again: it goes on from where it stopped.'],
    exitCode: 3,
  });
}
