import type { Example } from './example.ts';

/** The day on which examples are looked at when they do not say. */
export const EXAMPLE_DAY = '2026-11-24';

/** Keys that every example needs, and what they are when it does not give them. */
const BASE = {
  label: 'label: Order Sync',
  description: 'description: Keeps orders in step with the ERP.',
  owner: 'owner: erp-team@acme.example',
  app: 'app: none',
} as const;

const ENVIRONMENT = 'label: Production\norg: { type: production }\n';

/** All files of an example by path, apart from the certificates that it names. */
export function exampleFiles({ definition, files = {} }: Example): Readonly<Record<string, string>> {
  const missing = Object.entries(BASE).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(definition));
  return {
    'environments/prod.yaml': ENVIRONMENT,
    ...files,
    'integration-users/order-sync.yaml': `${missing.map(([, line]) => `${line}\n`).join('')}${definition}`,
  };
}
