/** What stands for the integration, the environment and the kind of secret in a name that a sink keeps it under. */
const KNOWN = new Set(['integration', 'environment', 'secret', 'variable']);

/**
 * What is wrong with the pattern of a secret's name, as the end of a sentence; null when nothing is. Two secrets must
 * never get the same name: one would replace the other.
 */
export function findSecretNameMistake(pattern: string): string | null {
  const names = new Set([...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  const unknown = [...names].find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return `names {${unknown}}, which stands for nothing.`;
  if (!names.has('environment')) return 'lacks {environment}: two orgs would share one secret.';
  const whole = names.has('variable') || (names.has('integration') && names.has('secret'));
  return whole ? null : 'lacks {integration} and {secret}: several secrets would share one name.';
}
