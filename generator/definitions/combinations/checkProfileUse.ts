import type { Finding } from '../issues/finding.ts';
import { valueAt } from '../issues/valueAt.ts';
import { superfluousKey } from './combination.ts';

const OTHERS = ['name', 'license', 'cloneOf'] as const;

/** `profile.use` takes an existing profile as it is: nothing of it can be set. */
export function checkProfileUse(definition: unknown): readonly Finding[] {
  if (valueAt(definition, ['profile', 'use']) === undefined) return [];
  return OTHERS.filter((key) => valueAt(definition, ['profile', key]) !== undefined).map((key) =>
    superfluousKey(
      ['profile', key],
      `"${key}" describes a profile to generate, and "use" takes an existing one as it is.`,
      `Remove "${key}", or remove "use".`,
    ),
  );
}
