import { setMaxListeners } from 'node:events';
import type { Connection } from '@salesforce/core';
import type { ResolvedEnvironment } from '../resolve/resolvedEnvironment.ts';
import type { Credentials } from './credentials.ts';
import { findCredentials } from './findCredentials.ts';
import { openSession } from './openSession.ts';
import { openStored } from './openStored.ts';
import type { Org, Pace } from './org.ts';
import { OrgError } from './orgError.ts';
import { queryAll } from './queryAll.ts';
import { readOrgFacts } from './readOrgFacts.ts';
import { renewSession } from './renewSession.ts';
import { replaceSession } from './replaceSession.ts';
import { type SessionOptions, startSession } from './startSession.ts';

export interface ConnectRequest {
  /** `--target-org`, or null. */
  readonly targetOrg: string | null;
  readonly environment: ResolvedEnvironment['org'];
  /** Version of all calls, e.g. `66.0`. */
  readonly apiVersion: string;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** Default: half a second before repeating, a third of one between two looks. */
  readonly pace?: Pace;
}

const DEFAULT_PACE: Pace = { retryDelay: 500, pollInterval: 300 };

/**
 * Finds the way to the org, logs in, and asks the org who it is. Reads only; whoever goes on calls `checkOrg` next.
 * Throws OrgError.
 */
export async function connectOrg(request: ConnectRequest): Promise<Org> {
  const { targetOrg, environment, apiVersion, processEnvironment, signal, pace = DEFAULT_PACE } = request;
  const credentials = findCredentials({ targetOrg, alias: environment.alias, processEnvironment });
  // Every call and every pause listens for Ctrl-C; that many listeners are no leak.
  setMaxListeners(0, signal);
  const connection = await open(credentials, {
    apiVersion,
    signal,
    retryDelay: pace.retryDelay,
    myDomain: environment.myDomain,
  });
  const how = { signal, retryDelay: pace.retryDelay };
  const facts = await readOrgFacts(connection, { ...how, doing: 'Connecting to the org' }).catch(
    async (error: unknown) => {
      throw (await findVersionProblem(connection, apiVersion, error)) ?? error;
    },
  );
  return {
    ...facts,
    instanceUrl: connection.instanceUrl.replace(/(?<!\/)\/+$/, ''),
    apiVersion,
    foundBy: credentials.foundBy,
    connection,
    signal,
    pace,
    query: (statement) => queryAll(connection, statement, how),
  };
}

interface OpenOptions extends SessionOptions {
  readonly apiVersion: string;
}

async function open(credentials: Credentials, options: OpenOptions): Promise<Connection> {
  if (credentials.kind === 'stored') return openStored(credentials.aliasOrUsername, options);
  const connection = await openSession(await startSession(credentials, options), options.apiVersion);
  // Nothing leads from an access token to the next one.
  if (credentials.kind !== 'access-token') {
    renewSession(connection, async () => replaceSession(connection, await startSession(credentials, options)));
  }
  return connection;
}

/** An org answers "not found" to every call of a version that it does not have. */
async function findVersionProblem(
  connection: Connection,
  apiVersion: string,
  error: unknown,
): Promise<OrgError | null> {
  if (!(error instanceof OrgError) || !['NOT_FOUND', 'ERROR_HTTP_404'].includes(error.code)) return null;
  const highest = await connection.retrieveMaxApiVersion();
  if (Number(highest) >= Number(apiVersion)) return null;
  return new OrgError(`The environment asks for API version ${apiVersion}, but the org offers ${highest} at most.`, {
    actions: [`Write apiVersion: "${highest}" in the environment file and generate again.`],
    exitCode: 3,
  });
}
