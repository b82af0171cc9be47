/**
 * The process environment variable that carries a secret of an integration, e.g. `SF_CLIENT_SECRET_WEB_LEAD_INTAKE`.
 * For CI systems, which keep secrets in variables and have no key files.
 */
export function variableName(prefix: 'SF_PRIVATE_KEY' | 'SF_CLIENT_SECRET', integration: string): string {
  return `${prefix}_${integration.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}
