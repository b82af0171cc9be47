import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from './http/createServer.ts';
import { faultQueue } from './http/faultQueue.ts';
import type { Simulator } from './http/simulator.ts';
import { mailbox } from './mail/mailUser.ts';
import { blockApp, unblockApp } from './oauth/blockedApps.ts';
import { CLI_APP_NAME, CLI_CLIENT_ID } from './oauth/grantByRefreshToken.ts';
import { sessionStore } from './session/sessionStore.ts';
import type { ReceivedCall, SimulatedOrg } from './simulatedOrg.ts';
import type { MutableOrgState } from './state/createOrgState.ts';
import type { SObjectRecord } from './state/orgState.ts';

/** An org's state, who logs in to it first, and where it listens. */
export interface ServedOrg {
  readonly org: MutableOrgState;
  readonly administrator: SObjectRecord;
  /** 0: any free port. */
  readonly port: number;
}

/** Lets an org be called on 127.0.0.1, with an administrator logged in; `stop` ends it with every open connection. */
export async function serveOrg({ org, administrator, port }: ServedOrg): Promise<SimulatedOrg> {
  const sessions = sessionStore(org);
  const calls: ReceivedCall[] = [];
  const refreshToken = newRefreshToken(org, administrator.Id);
  let url = '';
  let requests = 0;
  const simulator: Simulator = {
    org,
    sessions,
    faults: faultQueue(),
    calls,
    refreshTokens: new Map([[refreshToken, administrator.Id]]),
    cursors: new Map(),
    nextRequest: () => requests++,
    url: () => url,
  };
  const server = createServer(simulator);
  await server.listen({ host: '127.0.0.1', port });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const { token, username } = sessions.open({ userId: administrator.Id, scopes: [], application: null });
  return {
    url,
    state: org,
    admin: { username, accessToken: token, authUrl: `force://${CLI_CLIENT_ID}::${refreshToken}@${new URL(url).host}` },
    openSession: (userId, application) =>
      sessions.open({ userId, scopes: application === undefined ? [] : ['Api'], application: application ?? null })
        .token,
    calls,
    clearCalls: () => void calls.splice(0),
    mails: mailbox(org).mails,
    readSecurityToken: (userId) => mailbox(org).tokens.get(userId),
    injectFault: simulator.faults.inject,
    blockApp: (label) => {
      blockApp(org, label);
      return () => unblockApp(org, label);
    },
    stop: () => server.close(),
  };
}

/** Whoever logged in by a browser has such a row; logins by JWT bearer and client credentials leave none. */
function newRefreshToken(org: MutableOrgState, userId: string): string {
  const refreshToken = `5Aep861${randomBytes(36).toString('hex')}`;
  org.records.insert('OauthToken', {
    UserId: userId,
    AppName: CLI_APP_NAME,
    RequestToken: refreshToken,
    DeleteToken: randomBytes(24).toString('hex'),
    UseCount: 1,
    LastUsedDate: org.now().toISOString().replace('Z', '+0000'),
  });
  return refreshToken;
}
