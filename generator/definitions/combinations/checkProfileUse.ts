import type { Finding } from '../issues/finding.ts';
import { valueAt } from '../issues/valueAt.ts';
import { superfluousKey } from './superfluousKey.ts';

const USE = ['profile', 'use'] as const;
const OTHERS = ['name', 'license', 'cloneOf', 'passwordPolicy', 'session'] as const;

/** `profile.use` takes an existing profile as it is: nothing of it can be set. */
export function checkProfileUse(definition: unknown): readonly Finding[] {
  if (valueAt(definition, USE) === undefined) return [];
  return OTHERS.filter((key) => valueAt(definition, ['profile', key]) !== undefined).map((key) =>
    superfluousKey({
      keyPath: ['profile', key],
      other: USE,
      message: `"${key}" describes a profile to generate, and "use" takes an existing one as it is.`,
      fix: `Remove "${key}", or remove "use".`,
    }),
  );
}
