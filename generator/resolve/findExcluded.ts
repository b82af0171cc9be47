import type { Problem } from '../shared/problem.ts';
import type { EnvironmentSettings } from './environment/environmentSettings.ts';
import { placeIn } from './report/place.ts';

/** Integrations that `--only` names although none of the environments gets them: a command would do nothing and say so nowhere. */
export function findExcluded(
  environments: readonly EnvironmentSettings[],
  only: readonly string[],
): readonly Problem[] {
  if (environments.length === 0) return [];
  return only
    .filter((name) => environments.every(({ exclude }) => exclude.includes(name)))
    .flatMap((name) =>
      environments.map(({ source, file, exclude }) => ({
        ...placeIn(source, ['exclude', exclude.indexOf(name)]),
        message: `--only names ${name}, which this environment excludes.`,
        fix: `Remove it from "exclude" in ${file}, or from --only.`,
      })),
    );
}
