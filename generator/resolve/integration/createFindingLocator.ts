import { keyPathText } from '../../definitions/keyPathText.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { EnvironmentSettings } from '../environment/environmentSettings.ts';
import type { Finding } from '../finding.ts';
import { additionTo } from '../layers/additionTo.ts';
import type { Layer } from '../layers/layer.ts';
import { originOf } from '../layers/originOf.ts';
import { originOfMissing } from '../layers/originOfMissing.ts';
import { hideVariables } from '../report/hideVariables.ts';
import type { LocatedFinding } from '../report/locatedFinding.ts';
import { locatedIn } from '../report/locatedIn.ts';
import { placeIn } from '../report/place.ts';

/** What findings about one integration in one environment are placed with. */
export interface FindingContext {
  readonly layers: readonly Layer[];
  readonly environment: EnvironmentSettings;
  /** Values of the process environment that the integration read. */
  readonly read: ReadonlyMap<string, string>;
}

/** Puts findings where their values were written: in a file of any layer, or among the environment's values. */
export function createFindingLocator({
  layers,
  environment,
  read,
}: FindingContext): (finding: Finding) => LocatedFinding {
  return (finding) => {
    const path = blamedPath(finding);
    const find = finding.isMissing === true ? originOfMissing : originOf;
    const origin = find(layers, environment, path);
    const use = origin.isShared ? ` It is used as ${keyPathText(path)}.` : '';
    const place = placeIn(origin.source, origin.path, finding.onKey);
    const keyPath = finding.isMissing === true ? keyPathText([...origin.path, ...origin.missing]) : place.keyPath;
    const widening = finding.widening === undefined ? null : additionTo(layers, finding.widening);
    const { message, fix } = finding;
    const problem = { ...place, keyPath, message, fix: `${fix}${use}`, ...(widening === null ? {} : { widening }) };
    return locatedIn(environment, finding.severity, hideVariables(problem, read));
  };

  /** The stronger layer knew of the weaker one. */
  function blamedPath({ path, because }: Finding): KeyPath {
    return because !== undefined && rankOf(because) > rankOf(path) ? because : path;
  }

  function rankOf(path: KeyPath): number {
    const { source } = originOf(layers, environment, path);
    const rank = layers.findIndex((layer) => layer.source === source);
    return rank < 0 ? layers.length : rank;
  }
}
