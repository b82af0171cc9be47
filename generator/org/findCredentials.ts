import type { Credentials } from './credentials.ts';
import { OrgError } from './orgError.ts';
import { parseAuthUrl } from './parseAuthUrl.ts';
import { requireSafeUrl } from './requireSafeUrl.ts';

/** What may name an org. */
export interface CredentialSources {
  /** `--target-org`. */
  readonly targetOrg: string | null;
  /** `org.alias` of the environment. */
  readonly alias: string | null;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
}

/**
 * Which way leads to the org: `--target-org`, else the process environment, else the environment file's alias.
 * A half-set process environment is an error, even where an alias would do: guessing could reach the wrong org.
 */
export function findCredentials({ targetOrg, alias, processEnvironment }: CredentialSources): Credentials {
  if (targetOrg !== null) {
    return { kind: 'stored', aliasOrUsername: targetOrg, foundBy: `--target-org ${targetOrg}` };
  }
  const credentials = fromProcessEnvironment(withoutEmpty(processEnvironment));
  if (credentials !== null) return alias === null ? credentials : overruling(credentials, alias);
  if (alias !== null) return { kind: 'stored', aliasOrUsername: alias, foundBy: `org.alias ${alias}` };
  throw new OrgError('Nothing says which org to use.', {
    actions: [
      'Give --target-org an alias that the Salesforce CLI knows, or set org.alias in the environment file.',
      'In a pipeline: set SF_ACCESS_TOKEN and SF_ORG_INSTANCE_URL, or SFDX_AUTH_URL, or SF_CLIENT_ID, SF_USERNAME, SF_JWT_KEY_FILE and SF_ORG_INSTANCE_URL.',
    ],
  });
}

/** Whoever reads the output must not believe that the alias was used. */
function overruling(credentials: Credentials, alias: string): Credentials {
  return { ...credentials, foundBy: `${credentials.foundBy}, which goes before org.alias ${alias}` };
}

type Variables = Readonly<Record<string, string>>;

/** CI systems set a secret that a fork may not read to the empty string. */
function withoutEmpty(processEnvironment: CredentialSources['processEnvironment']): Variables {
  const set = Object.entries(processEnvironment).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(set.filter(([, value]) => value !== ''));
}

function fromProcessEnvironment(variables: Variables): Credentials | null {
  if (variables['SF_ACCESS_TOKEN'] !== undefined) return accessToken(variables);
  if (variables['SFDX_AUTH_URL'] !== undefined) return authUrl(variables['SFDX_AUTH_URL']);
  const jwt = ['SF_CLIENT_ID', 'SF_JWT_KEY_FILE', 'SF_JWT_KEY'].some((name) => variables[name] !== undefined);
  return jwt ? jwtBearer(variables) : null;
}

function accessToken(variables: Variables): Credentials {
  const [token, url] = require(variables, ['SF_ACCESS_TOKEN', 'SF_ORG_INSTANCE_URL']);
  return {
    kind: 'access-token',
    accessToken: token,
    instanceUrl: requireSafeUrl(url, 'SF_ORG_INSTANCE_URL'),
    foundBy: 'SF_ACCESS_TOKEN of the process environment',
  };
}

function authUrl(text: string): Credentials {
  const parsed = parseAuthUrl(text);
  return {
    kind: 'refresh-token',
    ...parsed,
    instanceUrl: requireSafeUrl(parsed.instanceUrl, 'The host in SFDX_AUTH_URL'),
    foundBy: 'SFDX_AUTH_URL of the process environment',
  };
}

function jwtBearer(variables: Variables): Credentials {
  const keyVariable = variables['SF_JWT_KEY'] === undefined ? 'SF_JWT_KEY_FILE' : 'SF_JWT_KEY';
  const names = ['SF_CLIENT_ID', 'SF_USERNAME', 'SF_ORG_INSTANCE_URL', keyVariable] as const;
  const [clientId, username, url, key] = require(variables, names);
  return {
    kind: 'jwt',
    clientId,
    username,
    key: keyVariable === 'SF_JWT_KEY' ? { pem: key } : { file: key },
    instanceUrl: requireSafeUrl(url, 'SF_ORG_INSTANCE_URL'),
    foundBy: `SF_CLIENT_ID and ${keyVariable} of the process environment`,
  };
}

type Texts<Names extends readonly string[]> = { readonly [Index in keyof Names]: string };

/** The values of all these variables, or one error that names every missing one. */
function require<const Names extends readonly string[]>(variables: Variables, names: Names): Texts<Names> {
  const missing = names.filter((name) => variables[name] === undefined);
  if (missing.length > 0) {
    const present = names.filter((name) => variables[name] !== undefined);
    throw new OrgError(
      `${present.join(' and ')} ${present.length === 1 ? 'is' : 'are'} set, but not ${missing.join(' and ')}.`,
      {
        actions: [`Set ${missing.join(' and ')} as well, or unset ${present.join(' and ')}.`],
      },
    );
  }
  return names.map((name) => variables[name]) as unknown as Texts<Names>;
}
