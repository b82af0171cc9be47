import { valueAt } from '../issues/valueAt.ts';
import { PRESET_NAMES, type PresetName } from '../schema/presetNames.ts';

/** The preset that a definition or part names; null when there is none of that name. */
export function presetOf(value: unknown): PresetName | null {
  const written = valueAt(value, ['preset']);
  return PRESET_NAMES.find((name) => name === written) ?? null;
}
