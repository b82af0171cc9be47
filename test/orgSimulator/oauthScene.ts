import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SimulatedOrg, StartOptions } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import type { MutableOrgState } from '../../org-simulator/state/createOrgState.ts';
import { type ApiClient, apiClient } from './apiClient.ts';
import { deployFiles } from './deployFiles.ts';
import { type AppOptions, externalClientApp } from './externalClientApp.ts';
import { createIntegrationUser } from './integration.ts';
import { keyPair } from './keyPair.ts';

export interface Assertion {
  readonly iss?: string;
  readonly sub?: string;
  readonly aud?: string;
  /** Seconds. */
  readonly exp?: number;
  readonly key?: KeyObject;
}

export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
}

/** An org with one integration user, and what it takes to log in as him. */
export interface OauthScene {
  readonly org: SimulatedOrg;
  readonly api: ApiClient;
  readonly userId: string;
  /** PEM. */
  readonly certificate: string;
  /** PEM. */
  readonly privateKey: string;
  /** With another certificate (PEM) than the scene's own when one is given. */
  deployApp(options?: AppOptions, certificate?: string): Promise<void>;
  consumer(): { readonly key: string; readonly secret: string };
  /** `at`: another address of the org than its My Domain. */
  bearer(assertion?: Assertion, headers?: Readonly<Record<string, string>>, at?: string): Promise<TokenAnswer>;
  credentials(
    form?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<TokenAnswer>;
  token(
    form: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
    at?: string,
  ): Promise<TokenAnswer>;
  history(): ReturnType<ApiClient['records']>;
  /** Sets the org's clock. */
  setTime(time: string): void;
  /** Moves the org's clock on by so many milliseconds. */
  wait(milliseconds: number): void;
}

const USERNAME = 'erp@acme.example';

export function refused(error: string, description: string): TokenAnswer {
  return { status: 400, body: { error, error_description: description } };
}

export async function oauthScene(options: StartOptions = {}): Promise<OauthScene> {
  const org = await startOrg({ connectedAppCreation: true, ...options });
  const api = apiClient(org);
  const userId = await createIntegrationUser(org, api);
  const { privateKey, certificate } = await ownPair;
  const state = org.state as MutableOrgState;
  const consumer = () => consumerOf(org);
  const token: OauthScene['token'] = async (form, headers = {}, at = org.url) => {
    const answer = await fetch(`${at}/services/oauth2/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  };
  return {
    org,
    api,
    userId,
    certificate,
    privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    consumer,
    token,
    deployApp: (app, other = certificate) => deployFiles(org, externalClientApp(other, app)),
    bearer: async (given = {}, headers = {}, at = org.url) => {
      const { iss = consumer().key, sub = USERNAME, aud = org.url, key = privateKey } = given;
      const exp = given.exp ?? Math.floor(state.now().getTime() / 1000) + 180;
      const jwt = new SignJWT({}).setProtectedHeader({ alg: 'RS256' }).setIssuer(iss).setSubject(sub).setAudience(aud);
      const assertion = await jwt.setExpirationTime(exp).sign(key);
      return token({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }, headers, at);
    },
    credentials: (form = {}, headers = {}) =>
      token(
        { grant_type: 'client_credentials', client_id: consumer().key, client_secret: consumer().secret, ...form },
        headers,
      ),
    history: () =>
      api.records('SELECT Status, UserId, SourceIp, LoginType, Application FROM LoginHistory ORDER BY LoginTime'),
    wait: (milliseconds) => state.advanceClock(milliseconds),
    setTime: (time) => state.advanceClock(new Date(time).getTime() - state.now().getTime()),
  };
}

/** Made once for all tests of a file. */
const ownPair = keyPair();

function consumerOf({ state }: SimulatedOrg): { key: string; secret: string } {
  const external = state.metadata.all('ExtlClntAppGlobalOauthSettings')[0]?.body;
  const config = (external ?? state.metadata.all('ConnectedApp')[0]?.body['oauthConfig']) as
    | Record<string, string>
    | undefined;
  return { key: config?.['consumerKey'] ?? '', secret: config?.['consumerSecret'] ?? '' };
}
