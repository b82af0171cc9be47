import { isPlainMap } from '../isPlainMap.ts';
import type { Issue } from '../issue.ts';
import { findIssues } from '../issues/findIssues.ts';
import type { Finding } from '../issues/finding.ts';
import { hasPlaceholder } from '../issues/hasPlaceholder.ts';
import { mayBecomeRight } from '../issues/mayBecomeRight.ts';
import { nearestName } from '../issues/nearestName.ts';
import { quoteValue } from '../issues/quoteValue.ts';
import { valueAt } from '../issues/valueAt.ts';
import type { PlainMap } from '../plainData.ts';
import { environmentSchema } from '../schema/environmentSchema.ts';
import { findPartIssues } from './findPartIssues.ts';

const MOST_NAMES = 10;

/** What is wrong with an environment as written; `integrations` are the names of all definition files. */
export function findEnvironmentIssues(value: PlainMap, integrations: readonly string[]): readonly Issue[] {
  const { findings } = findIssues(environmentSchema, value);
  const layers = Object.entries(mapAt(value, 'overrides'));
  return [
    ...findings.filter((finding) => isReadAsWritten(finding) || !mayBecomeRight(finding, value)),
    ...layers.flatMap(([layer, override]) => findOverrideIssues(layer, override)),
    ...layers.flatMap(([layer]) => (layer === 'all' ? [] : findUnknownName(layer, ['overrides', layer], integrations))),
    ...Object.keys(mapAt(value, 'sinks')).flatMap((name) =>
      name === 'all' ? [] : findUnknownName(name, ['sinks', name], integrations),
    ),
    ...listAt(value, 'exclude').flatMap((name, index) => findUnknownName(name, ['exclude', index], integrations)),
  ];
}

/** Where placeholders are looked up cannot be one itself, nor can a layer to merge. */
function isReadAsWritten({ keyPath: [key] }: Finding): boolean {
  return key === 'values' || key === 'overrides';
}

/** A part of a definition; what that builds on is the same in every environment. */
function findOverrideIssues(layer: string, override: unknown): readonly Issue[] {
  if (!isPlainMap(override)) return [];
  const fixed = ['extends', 'preset'].filter((key) => Object.hasOwn(override, key));
  return [
    ...findPartIssues(override).filter(({ keyPath }) => !fixed.includes(String(keyPath[0]))),
    ...fixed.map((key) => ({
      keyPath: [key],
      onKey: true,
      message: `"${key}" cannot differ from environment to environment.`,
      fix: 'Write it in the definition, and here what differs.',
    })),
  ].map((issue) => ({ ...issue, keyPath: ['overrides', layer, ...issue.keyPath] }));
}

function findUnknownName(
  name: unknown,
  keyPath: readonly (string | number)[],
  integrations: readonly string[],
): readonly Issue[] {
  if (typeof name !== 'string' || hasPlaceholder(name) || integrations.includes(name)) return [];
  const nearest = nearestName(name, integrations);
  const fix = nearest === null ? listNames(integrations) : `Did you mean "${nearest}"?`;
  return [
    {
      keyPath,
      onKey: keyPath[0] !== 'exclude',
      message: `There is no definition integration-users/${quoteValue(name).slice(1, -1)}.yaml.`,
      fix,
    },
  ];
}

/** All that fit on a line or two. */
function listNames(names: readonly string[]): string {
  if (names.length === 0) return 'Take it out: this project has no definitions.';
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES
    ? `Definitions are ${shown} and ${names.length - MOST_NAMES} more.`
    : `Definitions are ${shown}.`;
}

function mapAt(value: PlainMap, key: string): PlainMap {
  const found = valueAt(value, [key]);
  return isPlainMap(found) ? found : {};
}

function listAt(value: PlainMap, key: string): readonly unknown[] {
  const found = valueAt(value, [key]);
  return Array.isArray(found) ? found : [];
}
