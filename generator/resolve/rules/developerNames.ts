import type { DefinitionFile } from '../../definitions/writtenProject.ts';
import type { EnvironmentSettings } from '../environment/environmentSettings.ts';
import { developerName } from '../names/developerName.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';
import { locatedIn } from '../report/locatedIn.ts';
import { placeIn } from '../report/place.ts';

/**
 * File names that differ only in hyphens and underscores make the same developer name, which Salesforce compares without
 * regard to case: the later deployment would replace the permission set and the app of the other. Looks at every
 * integration that the environment gets, also at those that a command leaves alone.
 */
export function developerNames(
  environment: EnvironmentSettings,
  definitions: readonly DefinitionFile[],
): readonly LocatedFinding[] {
  const owners = new Map<string, string>();
  return definitions.flatMap(({ name, source }) => {
    if (environment.exclude.includes(name)) return [];
    const made = developerName(name);
    const owner = owners.get(made.toLowerCase());
    if (owner === undefined) {
      owners.set(made.toLowerCase(), name);
      return [];
    }
    const message = `The file name makes the developer name ${made}, which ${owner} has too.`;
    const problem = { ...placeIn(source, []), message, fix: 'Rename one of the two files.' };
    return [locatedIn(environment, 'problem', problem)];
  });
}
