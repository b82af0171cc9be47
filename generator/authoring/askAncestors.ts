import { PRESET_DESCRIPTIONS } from '../definitions/inheritance/presetDescriptions.ts';
import type { NewDefinition } from '../definitions/writing/newDefinition.ts';
import type { Questioner } from './questioner.ts';

type Ancestors = Pick<NewDefinition, 'preset' | 'parts'>;

const NO_PRESET = { value: '', label: 'none of them' };
const PRESETS = Object.entries(PRESET_DESCRIPTIONS).map(([value, description]) => ({
  value,
  label: `${value}: ${description}`,
}));

/** Asks what the definition builds on: one of the presets, and of the project's parts where it has any. */
export async function askAncestors(
  ask: Questioner,
  given: Partial<Ancestors>,
  known: readonly string[],
): Promise<Ancestors> {
  const preset =
    given.preset ??
    (await ask.choose({ message: 'Does it do what a preset is for?', choices: [NO_PRESET, ...PRESETS] }));
  const parts = given.parts ?? (known.length === 0 ? [] : await askParts(ask, known));
  return { preset, parts };
}

function askParts(ask: Questioner, known: readonly string[]): Promise<readonly string[]> {
  const choices = known.map((name) => ({ value: name, label: name }));
  return ask.chooseMany({ message: 'Parts of the project to build on', choices, chosen: [] });
}
