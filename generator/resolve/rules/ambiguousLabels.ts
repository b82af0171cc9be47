import type { EnvironmentRule } from './environmentRule.ts';

/**
 * Setup shows permission sets and apps by label, and files that Salesforce returns name a pre-authorised set by it: a
 * label that is another one's label or developer name is ambiguous.
 */
export const ambiguousLabels: EnvironmentRule = (integrations) => {
  const owners = new Map<string, string>();
  for (const { user } of integrations) owners.set(user.developerName.toLowerCase(), user.name);
  return integrations.flatMap(({ user, locate }) => {
    const label = user.label.toLowerCase();
    const owner = owners.get(label) ?? user.name;
    if (!owners.has(label)) owners.set(label, user.name);
    if (owner === user.name) return [];
    const message = `The label "${user.label}" is also the label or the developer name of ${owner}.`;
    return [locate({ severity: 'warning', path: ['label'], message, fix: 'Write a label of its own.' })];
  });
};
