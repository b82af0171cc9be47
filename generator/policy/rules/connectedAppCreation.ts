import type { Rule } from '../rule.ts';

export const connectedAppCreation: Rule = {
  id: 'connected-app-creation',
  title: 'A connected app, which orgs no longer create',
  category: 'platform',
  severity: 'warning',
  sources: ['Salesforce help 005228017'],
  controls: [],
  explanation:
    'Since Spring ’26 an org refuses to create a connected app, by the Metadata API too, unless Salesforce support enabled it: "You can\'t create a connected app." One that exists already can be deployed as before; that it does cannot be known without the org.',
  on: 'app',
  check({ type }) {
    if (type !== 'connected-app') return [];
    const message = 'An org creates no new connected app unless Salesforce support enabled that.';
    const fix = 'Take the type external-client-app; for an app that exists already, write a waiver.';
    return [{ path: ['type'], message, fix }];
  },
  bad: { definition: 'app:\n  type: connected-app\n  flow: client-credentials\n' },
  good: { definition: 'app:\n  flow: client-credentials\n' },
};
