import type { SecretKind, SecretName } from './secretName.ts';

const PREFIXES: Readonly<Record<SecretKind, string>> = {
  'private-key': 'SF_PRIVATE_KEY',
  'client-secret': 'SF_CLIENT_SECRET',
  login: 'SF_LOGIN',
  rotation: 'SF_ROTATION',
  password: 'SF_PASSWORD',
};

/**
 * The process environment variable that carries a secret of an integration, e.g. `SF_CLIENT_SECRET_WEB_LEAD_INTAKE`.
 * For CI systems, which keep secrets in variables and have no key files.
 */
export function variableName({ kind, integration }: Pick<SecretName, 'kind' | 'integration'>): string {
  return `${PREFIXES[kind]}_${integration.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}
