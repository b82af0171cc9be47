import type { Finding } from '../issues/finding.ts';
import { hasPlaceholder } from '../issues/hasPlaceholder.ts';
import { valueAt } from '../issues/valueAt.ts';
import { neededKey, superfluousKey } from './combination.ts';

/** Settings of an app that is generated here; those of an existing one are managed where it comes from. */
const GENERATED_ONLY = ['scopes', 'callbackUrl', 'refreshToken', 'ipRelaxation'] as const;

/** `name` goes with type `existing` only, the settings with the others only. */
export function checkAppKeys(definition: unknown): readonly Finding[] {
  const app = valueAt(definition, ['app']);
  const type = valueAt(app, ['type']);
  if (typeof app !== 'object' || app === null || hasPlaceholder(type)) return [];
  return type === 'existing' ? checkExisting(app) : checkGenerated(app);
}

function checkExisting(app: object): readonly Finding[] {
  const superfluous = GENERATED_ONLY.filter((key) => Object.hasOwn(app, key)).map((key) =>
    superfluousKey(
      ['app', key],
      `"${key}" cannot be set for an app of type existing: nothing is generated for it.`,
      `Remove "${key}".`,
    ),
  );
  if (Object.hasOwn(app, 'name')) return superfluous;
  const missing = neededKey(
    ['app', 'name'],
    'An app of type existing needs its name.',
    'Add "name" with the developer name of the app.',
  );
  return [...superfluous, missing];
}

function checkGenerated(app: object): readonly Finding[] {
  if (!Object.hasOwn(app, 'name')) return [];
  const fix =
    'Remove "name": a generated app is named after the definition. For an app that is managed elsewhere, write "type: existing".';
  return [superfluousKey(['app', 'name'], '"name" goes with type existing only.', fix)];
}
