import type { SecretName } from './secretName.ts';
import { variableName } from './variableName.ts';

/** Puts the name of a secret into a pattern: `{integration}`, `{environment}`, `{secret}`, `{variable}`. Other braces stay. */
export function fillPattern(pattern: string, name: SecretName): string {
  const values: Readonly<Record<string, string>> = {
    integration: name.integration,
    environment: name.environment,
    secret: name.kind,
    variable: variableName(name),
  };
  return pattern.replace(/\{(integration|environment|secret|variable)\}/g, (_, word: string) => values[word] ?? '');
}
