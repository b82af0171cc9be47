import { checkEnvironment } from '../../definitions/checkEnvironment.ts';
import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { Issue } from '../../definitions/issue.ts';
import type { PlainMap } from '../../definitions/plainData.ts';
import type { Environment } from '../../definitions/schema/environmentSchema.ts';
import type { WrittenEnvironment, WrittenFile } from '../../definitions/writtenProject.ts';
import type { Locator } from '../../shared/locator.ts';
import type { Problem } from '../../shared/problem.ts';
import { ownValue } from '../layers/ownValue.ts';
import { createLookup } from '../placeholders/createLookup.ts';
import { replacePlaceholders } from '../placeholders/replacePlaceholders.ts';
import type { ScopeEnvironment } from '../placeholders/scope.ts';
import { hideVariables } from '../report/hideVariables.ts';
import { placeIn } from '../report/place.ts';
import { placeFailure } from '../report/placeFailure.ts';
import type { ResolveRequest } from '../resolveRequest.ts';
import { withDefaults } from '../sections/withDefaults.ts';
import type { EnvironmentSettings } from './environmentSettings.ts';
import { resolveSink } from './resolveSink.ts';

export type SettingsResult =
  | { readonly ok: true; readonly settings: EnvironmentSettings }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Read where they are used, per integration. */
const NOT_SETTINGS = ['values', 'overrides'];

const UNKNOWN_ORG: EnvironmentSettings['org'] = { alias: null, type: null, myDomain: null };

/** API version of an environment that names none. */
const API_VERSION = '66.0';

/** The settings of an environment file, its placeholders replaced, its defaults applied. */
export function resolveSettings(file: WrittenFile<WrittenEnvironment>, request: ResolveRequest): SettingsResult {
  const { processEnvironment, sourceApiVersion = API_VERSION } = request;
  const environment = { name: file.name, file: file.file, value: file.value as PlainMap, source: file.source };
  const { lookUp, read } = createLookup({ integration: null, environment, processEnvironment });
  const written = Object.entries(environment.value).filter(([key]) => !NOT_SETTINGS.includes(key));
  const replaced = replacePlaceholders({ ...environment, value: Object.fromEntries(written), prefix: [] }, lookUp);
  const problems = [...replaced.failures.values()].map(placeFailure);
  const checked = problems.length > 0 ? null : checkEnvironment(replaced.value);
  if (checked?.ok) return { ok: true, settings: toSettings(environment, checked.environment, sourceApiVersion) };
  const all = [...problems, ...(checked?.issues ?? []).map((issue) => placeIssue(issue, file.source))];
  return { ok: false, problems: all.map((problem) => hideVariables(problem, read)) };
}

function toSettings(file: ScopeEnvironment, environment: Environment, sourceApiVersion: string): EnvironmentSettings {
  const overrides = ownValue(file.value, 'overrides');
  const { id: orgId = null, ...org } = environment.org ?? {};
  return {
    ...file,
    label: environment.label ?? file.name,
    org: withDefaults(UNKNOWN_ORG, org),
    orgId,
    apiVersion: environment.apiVersion ?? sourceApiVersion,
    usernameSuffix: environment.usernameSuffix ?? '',
    usernameDomain: environment.usernameDomain ?? null,
    overrides: isPlainMap(overrides) ? overrides : {},
    sinks: new Map(Object.entries(environment.sinks ?? {}).map(([name, sink]) => [name, resolveSink(sink)])),
    exclude: environment.exclude ?? [],
  };
}

function placeIssue({ keyPath, onKey, message, fix }: Issue, source: Locator): Problem {
  return { ...placeIn(source, keyPath, onKey), message, fix };
}
