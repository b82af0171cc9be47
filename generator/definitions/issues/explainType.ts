import { exampleOf } from './exampleOf.ts';
import type { Finding } from './finding.ts';
import { isContainer } from './isContainer.ts';
import { isWholePlaceholder } from './isWholePlaceholder.ts';
import { needOf } from './needOf.ts';
import { suggestValue } from './suggestValue.ts';
import type { WrongValue } from './wrongValue.ts';
import { yamlText } from './yamlText.ts';

/** Explains a value of the wrong type, or one that is not there. */
export function explainType(wrong: WrongValue): Finding {
  if (wrong.value === undefined) return explainMissing(wrong);
  if (wrong.value === null) return explainNull(wrong);
  const { keyPath, schema, value } = wrong;
  const kind = isContainer(schema) && !isWholePlaceholder(value) ? 'structure' : 'format';
  const message = `${needOf(schema)} is needed here, and this is ${nameOf(value)}.`;
  return { kind, keyPath, onKey: false, settledBy: [], message, fix: suggestValue(wrong) };
}

function explainMissing({ keyPath, schema }: WrongValue): Finding {
  const key = String(keyPath.at(-1));
  const fix = `Add it, for example: ${key}: ${yamlText(exampleOf(schema))}`;
  return { kind: 'missing', keyPath, onKey: false, settledBy: [keyPath], message: `The key "${key}" is missing.`, fix };
}

function explainNull({ keyPath }: WrongValue): Finding {
  const isEntry = typeof keyPath.at(-1) === 'number';
  const [message, fix] = isEntry
    ? [
        'An entry of a list cannot be null.',
        'Remove the entry: a list replaces the list of an earlier layer as a whole.',
      ]
    : [
        'There is nothing to remove here.',
        'Write a value or remove the line: null is for the overrides of an environment, where it removes a key.',
      ];
  return { kind: 'structure', keyPath, onKey: false, settledBy: [], message, fix };
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? 'a text' : `the ${typeof value} ${String(value)}`;
}
