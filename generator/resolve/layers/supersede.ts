import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData, PlainMap } from '../../definitions/plainData.ts';
import { ownValue } from './ownValue.ts';

/** Keys of `app` that each type knows. */
const APP_KEYS: Readonly<Record<string, readonly string[]>> = {
  none: [],
  existing: ['flow', 'certificate'],
  'external-client-app': ['flow', 'scopes', 'certificate', 'callbackUrl', 'refreshToken', 'ipRelaxation'],
  'connected-app': ['flow', 'scopes', 'certificate', 'callbackUrl', 'refreshToken', 'ipRelaxation'],
};

/** Keys of `profile` that describe a generated one. */
const GENERATED_PROFILE = ['name', 'license', 'cloneOf', 'passwordPolicy', 'session'];

/**
 * What is left of a weaker layer once a stronger one takes another choice: an environment that writes
 * `profile: { use: … }` or `app: { type: existing, name: … }` need not null every key of the choice it replaces. Keys
 * that the stronger layer itself writes beside its choice are kept and checked.
 */
export function supersede(weaker: PlainMap, stronger: PlainMap): PlainMap {
  return dropKeys(dropKeys(weaker, 'app', supersededApp(stronger)), 'profile', supersededProfile(stronger));
}

type Keep = (key: string, value: PlainData, map: PlainMap) => PlainData | undefined;

function supersededApp(stronger: PlainMap): Keep {
  const app = ownValue(stronger, 'app');
  const policy = ownValue(ownValue(app, 'refreshToken'), 'policy');
  const hasNoValidity = policy === 'infinite' || policy === 'zero';
  return (key, value, weaker) => {
    if (isOfOtherType(key, weaker, app) || isOfOtherFlow(key, weaker, app)) return undefined;
    return hasNoValidity && key === 'refreshToken' ? without(value, 'validity') : value;
  };
}

function isOfOtherType(key: string, weaker: PlainMap, app: PlainData | undefined): boolean {
  const type = ownValue(app, 'type');
  const known = typeof type === 'string' ? APP_KEYS[type] : undefined;
  return known !== undefined && type !== (weaker['type'] ?? 'external-client-app') && !known.includes(key);
}

/** Client credentials sign nothing: the certificate of JWT bearer would leave that flow open. */
function isOfOtherFlow(key: string, weaker: PlainMap, app: PlainData | undefined): boolean {
  const flow = ownValue(app, 'flow');
  return key === 'certificate' && flow === 'client-credentials' && weaker['flow'] !== flow;
}

function supersededProfile(stronger: PlainMap): Keep {
  const profile = ownValue(stronger, 'profile');
  const takes = isWritten(profile, 'use');
  const generates = !takes && GENERATED_PROFILE.some((key) => isWritten(profile, key));
  return (key, value) => {
    if (takes && GENERATED_PROFILE.includes(key)) return undefined;
    return generates && key === 'use' ? undefined : value;
  };
}

function isWritten(map: PlainData | undefined, key: string): boolean {
  return (ownValue(map, key) ?? null) !== null;
}

function without(value: PlainData, dropped: string): PlainData {
  if (!isPlainMap(value) || !Object.hasOwn(value, dropped)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== dropped));
}

function dropKeys(document: PlainMap, section: string, keep: Keep): PlainMap {
  const map = ownValue(document, section);
  if (!isPlainMap(map)) return document;
  const entries = Object.entries(map).map(([key, value]): [string, PlainData | undefined] => [
    key,
    keep(key, value, map),
  ]);
  if (entries.every(([key, value]) => value === map[key])) return document;
  const kept = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as PlainMap;
  return { ...document, [section]: kept };
}
