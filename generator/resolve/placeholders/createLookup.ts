import type { PlainData } from '../../definitions/plainData.ts';
import { compareText } from '../../shared/compareText.ts';
import { isSecretVariable } from '../../shared/isSecretVariable.ts';
import { ownValue } from '../layers/ownValue.ts';
import type { Failure, Lookup } from './lookup.ts';
import { missingReference } from './missingReference.ts';
import { replacePlaceholders } from './replacePlaceholders.ts';
import type { Scope } from './scope.ts';

export interface ScopeLookup {
  lookUp(reference: string): Lookup;
  /** Values of the process environment that were read, by the variables' names: messages must not show them. */
  readonly read: ReadonlyMap<string, string>;
}

/** Looks references up in one scope, values that refer to values included, each only once. */
export function createLookup(scope: Scope): ScopeLookup {
  const read = new Map<string, string>();
  const found = new Map<string, Lookup>();
  const open: string[] = [];
  return { lookUp, read };

  function lookUp(reference: string): Lookup {
    if (reference === 'environment') return scalar(scope.environment.name);
    if (reference === 'name' && scope.integration !== null) return scalar(scope.integration);
    if (reference.startsWith('env.')) return variable(reference);
    if (reference.startsWith('values.')) return value(reference);
    return missingReference(reference, scope);
  }

  function variable(reference: string): Lookup {
    const name = reference.slice('env.'.length);
    const text = Object.hasOwn(scope.processEnvironment, name) ? scope.processEnvironment[name] : undefined;
    if (text === undefined || isSecretVariable(name)) return missingReference(reference, scope);
    read.set(name, text);
    return scalar(text);
  }

  function value(reference: string): Lookup {
    if (open.includes(reference)) return cycle(reference);
    const known = found.get(reference);
    if (known !== undefined) return known;
    open.push(reference);
    const result = expand(reference);
    open.pop();
    found.set(reference, result);
    return result;
  }

  function expand(reference: string): Lookup {
    const path = reference.split('.');
    const written = path.reduce<PlainData | undefined>(ownValue, scope.environment.value);
    if (written === undefined) return missingReference(reference, scope);
    const document = { value: written, source: scope.environment.source, prefix: path };
    const { value: replaced, size, failures } = replacePlaceholders(document, lookUp);
    const [failure] = failures.values();
    return failure === undefined ? { ok: true, value: replaced, size } : { ok: false, failure };
  }

  function cycle(reference: string): Lookup {
    return { ok: false, failure: cycleFailure(open.slice(open.indexOf(reference)), scope) };
  }
}

/** Begins at the first value by name, wherever the round was entered: one cycle is one problem. */
function cycleFailure(round: readonly string[], scope: Scope): Failure {
  const first = round.toSorted(compareText)[0]!;
  const start = round.indexOf(first);
  const turned = [...round.slice(start), ...round.slice(0, start), first];
  return {
    source: scope.environment.source,
    path: first.split('.'),
    message: `The value refers to itself: ${turned.join(' -> ')}.`,
    fix: 'Write one of these values out.',
  };
}

function scalar(value: string): Lookup {
  return { ok: true, value, size: value.length };
}
