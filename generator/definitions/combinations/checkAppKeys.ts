import type { Finding } from '../issues/finding.ts';
import { hasPlaceholder } from '../issues/hasPlaceholder.ts';
import { valueAt } from '../issues/valueAt.ts';
import { neededKey } from './neededKey.ts';
import { superfluousKey } from './superfluousKey.ts';

const TYPE = ['app', 'type'] as const;
const NAME = ['app', 'name'] as const;

/** Settings of an app that is generated here; those of an existing one are managed where it comes from. */
const GENERATED_ONLY = ['scopes', 'callbackUrl', 'refreshToken', 'ipRelaxation'] as const;

/** `name` goes with type `existing` only, the settings with the others only. */
export function checkAppKeys(definition: unknown): readonly Finding[] {
  const app = valueAt(definition, ['app']);
  const type = valueAt(definition, TYPE);
  if (typeof app !== 'object' || app === null || hasPlaceholder(type)) return [];
  return type === 'existing' ? checkExisting(app) : checkGenerated(app);
}

function checkExisting(app: object): readonly Finding[] {
  const superfluous = GENERATED_ONLY.filter((key) => Object.hasOwn(app, key)).map((key) => {
    const message = `"${key}" cannot be set for an app of type existing: nothing is generated for it.`;
    return superfluousKey({ keyPath: ['app', key], other: TYPE, message, fix: `Remove "${key}".` });
  });
  if (Object.hasOwn(app, 'name')) return superfluous;
  const message = 'An app of type existing needs its name.';
  const fix = 'Add "name" with the developer name of the app.';
  return [...superfluous, neededKey({ keyPath: NAME, other: TYPE, message, fix })];
}

function checkGenerated(app: object): readonly Finding[] {
  if (!Object.hasOwn(app, 'name')) return [];
  const message = '"name" goes with type existing only.';
  const fix =
    'Remove it: a generated app is named after the definition. For an app that is managed elsewhere, add "type: existing".';
  return [superfluousKey({ keyPath: NAME, other: TYPE, message, fix })];
}
