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
import { definitionSchema } from '../schema/definitionSchema.ts';
import { environmentSchema } from '../schema/environmentSchema.ts';

const MOST_NAMES = 10;

/** What is wrong with an environment as written; `integrations` are the names of all definition files. */
export function findEnvironmentIssues(value: PlainMap, integrations: readonly string[]): readonly Issue[] {
  const { findings } = findIssues(environmentSchema, value);
  const layers = Object.entries(mapAt(value, 'overrides'));
  return [
    ...findings.filter((finding) => isReadAsWritten(finding) || !mayBecomeRight(finding, value)),
    ...layers.flatMap(([layer, override]) => findOverrideIssues(layer, override)),
    ...layers.flatMap(([layer]) => (layer === 'all' ? [] : findUnknownName(layer, ['overrides', layer], integrations))),
    ...listAt(value, 'exclude').flatMap((name, index) => findUnknownName(name, ['exclude', index], integrations)),
  ];
}

/** Where placeholders are looked up cannot be one itself, nor can a layer to merge. */
function isReadAsWritten({ keyPath: [key] }: Finding): boolean {
  return key === 'values' || key === 'overrides';
}

/** A part of a definition: keys may be missing, and null removes a key (but is no entry of a list). */
function findOverrideIssues(layer: string, override: unknown): readonly Issue[] {
  if (typeof override !== 'object' || override === null) return [];
  const isWrong = (finding: Finding): boolean =>
    finding.kind !== 'missing' && !isRemoval(finding, override) && !mayBecomeRight(finding, override);
  return findIssues(definitionSchema, override)
    .findings.filter(isWrong)
    .map((finding) => ({ ...finding, keyPath: ['overrides', layer, ...finding.keyPath] }));
}

function isRemoval({ keyPath }: Finding, override: unknown): boolean {
  return typeof keyPath.at(-1) === 'string' && valueAt(override, keyPath) === null;
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
      onKey: keyPath[0] === 'overrides',
      message: `There is no definition integration-users/${quoteValue(name).slice(1, -1)}.yaml.`,
      fix,
    },
  ];
}

/** All that fit on a line or two. */
function listNames(names: readonly string[]): string {
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
