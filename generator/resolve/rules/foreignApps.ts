import type { EnvironmentRule } from './environmentRule.ts';

/** Each deployment of a generated app lists who is pre-authorised anew, and it lists its own integration only. */
export const foreignApps: EnvironmentRule = (integrations) => {
  const owners = new Map(
    integrations
      .filter(({ user }) => user.app.type === 'external-client-app' || user.app.type === 'connected-app')
      .map(({ user }) => [user.developerName.toLowerCase(), user.name]),
  );
  return integrations.flatMap(({ user, locate }) => {
    if (user.app.type !== 'existing') return [];
    const owner = owners.get(user.app.name.toLowerCase());
    if (owner === undefined) return [];
    const message = `"${user.app.name}" is the app that is generated for ${owner}, whose deployments take other users out of it.`;
    const fix = 'Let the app of this integration be generated: remove "type" and "name".';
    return [locate({ severity: 'warning', path: ['app', 'name'], message, fix })];
  });
};
