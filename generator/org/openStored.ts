import type { AuthInfo, Connection } from '@salesforce/core';
import { confineConnection } from './confineConnection.ts';
import { loadCore } from './loadCore.ts';
import { OrgError } from './orgError.ts';
import { plainText } from './plainText.ts';
import { renewSession } from './renewSession.ts';
import { requireOrgHost } from './requireOrgHost.ts';
import { requireSafeUrl } from './requireSafeUrl.ts';

export interface StoredOptions {
  readonly apiVersion: string;
  /** `org.myDomain` of the environment, or null. */
  readonly myDomain: string | null;
}

/** A connection by an authorisation that the Salesforce CLI keeps. It refreshes its own token, as the CLI's do. */
export async function openStored(aliasOrUsername: string, options: StoredOptions): Promise<Connection> {
  const { apiVersion, myDomain } = options;
  const { AuthInfo, Connection, StateAggregator } = await loadCore();
  const { aliases } = await StateAggregator.getInstance();
  const username = aliases.resolveUsername(aliasOrUsername);
  const authInfo = await AuthInfo.create({ username }).catch((error: unknown) => {
    throw unknownOrg(aliasOrUsername, error);
  });
  const namedBy = `The stored instance URL of ${aliasOrUsername}`;
  requireOrgHost(requireSafeUrl(authInfo.getFields().instanceUrl ?? '', namedBy), {
    namedBy,
    known: [myDomain],
  });
  const connection = confineConnection(
    await Connection.create({ authInfo, connectionOptions: { version: apiVersion } }),
  );
  const { refreshFn } = authInfo.getConnectionOptions();
  if (refreshFn !== undefined) renewSession(connection, () => renewBy(refreshFn, connection));
  return connection;
}

type RefreshFunction = NonNullable<ReturnType<AuthInfo['getConnectionOptions']>['refreshFn']>;

/** The CLI's own way: it also keeps the new token for the next command. */
function renewBy(refreshFn: RefreshFunction, connection: Connection): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish: Parameters<RefreshFunction>[1] = async (error, accessToken) => {
      if (typeof accessToken !== 'string') return reject(error ?? new Error('No access token came.'));
      connection.accessToken = accessToken;
      resolve();
    };
    Promise.resolve(refreshFn(connection, finish)).catch(reject);
  });
}

function unknownOrg(aliasOrUsername: string, error: unknown): OrgError {
  const notFound = error instanceof Error && error.name === 'NamedOrgNotFoundError';
  const suggestions: unknown = notFound && 'actions' in error ? error.actions : [];
  return new OrgError(
    notFound
      ? `The Salesforce CLI is not authorised for ${aliasOrUsername}.`
      : `The authorisation that the Salesforce CLI keeps for ${aliasOrUsername} cannot be used.`,
    {
      platformText: notFound ? '' : plainText(error instanceof Error ? error.message : String(error)),
      actions: [
        ...(Array.isArray(suggestions) ? suggestions.map((text) => plainText(String(text))) : []),
        `Run: sf org login web --alias ${aliasOrUsername}`,
        'In a pipeline without the Salesforce CLI: set SF_ACCESS_TOKEN and SF_ORG_INSTANCE_URL, or SFDX_AUTH_URL.',
      ],
      cause: error,
    },
  );
}
