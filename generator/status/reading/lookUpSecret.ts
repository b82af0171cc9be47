import { relative } from 'node:path';
import { throwIfStopped } from '../../org/throwIfStopped.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { SecretKind, SecretName } from '../../sinks/secretName.ts';
import type { SecretSink } from '../../sinks/secretSink.ts';
import { variableName } from '../../sinks/variableName.ts';
import type { StoredSecret } from '../storedSecret.ts';

/** Where the secrets of one integration are looked for. */
export interface LookupPlace {
  /** Absolute path. */
  readonly projectRoot: string;
  readonly environment: string;
  readonly integration: string;
  /** Null: it cannot be opened. */
  readonly sink: SecretSink | null;
  /** Why it cannot be opened; else empty. */
  readonly whyNoSink: string;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** A secret and what may be told of it. `value` is secret, and null when there is none to be had. */
export interface LookedUp {
  readonly secret: StoredSecret;
  readonly value: string | null;
}

/** One secret from its variable, else from the sink. A sink that fails is an answer, too. */
export async function lookUpSecret(place: LookupPlace, kind: SecretKind): Promise<LookedUp> {
  const { environment, integration, sink, whyNoSink, processEnvironment } = place;
  const name = { environment, integration, kind };
  const about = { kind, place: placeOf(place, name), variable: variableName(name) };
  // What is not in use yet is kept in sinks alone.
  const inVariable = kind === 'rotation' ? '' : (processEnvironment[about.variable]?.trim() ?? '');
  if (inVariable !== '') return { secret: { ...about, state: 'in-variable', reason: '' }, value: inVariable };
  if (sink === null) return { secret: { ...about, state: 'unreadable', reason: whyNoSink }, value: null };
  try {
    const stored = await sink.read(name);
    if (stored.kind === 'found') return { secret: { ...about, state: 'in-sink', reason: '' }, value: stored.value };
    if (stored.kind === 'absent') return { secret: { ...about, state: 'absent', reason: '' }, value: null };
    return { secret: { ...about, state: 'unreadable', reason: stored.reason }, value: null };
  } catch (error) {
    throwIfStopped(place.signal, 'Looking into sinks');
    if (!(error instanceof ToolError)) throw error;
    return { secret: { ...about, state: 'unreadable', reason: error.message }, value: null };
  }
}

/** Files of the project as people write them. */
function placeOf({ sink, projectRoot }: LookupPlace, name: SecretName): string {
  const place = sink?.describe(name) ?? '';
  const way = sink?.type === 'file' ? relative(projectRoot, place) : '..';
  return way.startsWith('..') ? place : way;
}
