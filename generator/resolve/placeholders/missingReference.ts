import { isPlainMap } from '../../definitions/isPlainMap.ts';
import { nearestName } from '../../definitions/issues/nearestName.ts';
import type { PlainData } from '../../definitions/plainData.ts';
import { isSecretVariable } from '../../shared/isSecretVariable.ts';
import { ownValue } from '../layers/ownValue.ts';
import type { Lookup } from './lookup.ts';
import type { Scope } from './scope.ts';

const VARIABLE = /^[A-Za-z_]\w*$/;

/** Why a reference stands for nothing, and the nearest one that stands for something. */
export function missingReference(reference: string, scope: Scope): Lookup {
  const shown = `"\${${reference}}"`;
  if (reference.startsWith('values.')) return missingValue(shown, reference.slice('values.'.length), scope);
  if (reference.startsWith('env.')) return missingVariable(shown, reference.slice('env.'.length), scope);
  if (reference === 'name') {
    return failed(`${shown} has no meaning here.`, 'Use it in a definition or in an override.');
  }
  return failed(`${shown} refers to nothing.`, unknownFix(reference, scope));
}

function missingValue(shown: string, path: string, scope: Scope): Lookup {
  const values = ownValue(scope.environment.value, 'values');
  const nearest = nearestName(path, valueNames(values, ''));
  const add = `Add "${path}" under "values" in ${scope.environment.file}`;
  return failed(
    `${shown} has no value.`,
    nearest === null ? `${add}.` : `Write "\${values.${nearest}}", or a${add.slice(1)}.`,
  );
}

function missingVariable(shown: string, name: string, scope: Scope): Lookup {
  if (!VARIABLE.test(name)) return failed(`${shown} names no environment variable.`, 'Write "${env.NAME}".');
  if (isSecretVariable(name)) return secretVariable(shown);
  const usable = Object.keys(scope.processEnvironment).filter((variable) => !isSecretVariable(variable));
  const nearest = nearestName(name, usable);
  const set = `Set the environment variable ${name}`;
  return failed(
    `${shown} has no value.`,
    nearest === null ? `${set}.` : `Write "\${env.${nearest}}", or s${set.slice(1)}.`,
  );
}

/** Else a definition would be enough to print a secret into files that are committed and deployed. */
function secretVariable(shown: string): Lookup {
  return failed(
    `${shown} is named like a secret, and what it stands for would be written to force-app/.`,
    'Definitions hold no secrets. If it is none, give it to a variable of another name.',
  );
}

/** A value written without its prefix is the commonest slip. */
function unknownFix(reference: string, scope: Scope): string {
  const names = valueNames(ownValue(scope.environment.value, 'values'), '');
  const candidates = ['name', 'environment', ...names.flatMap((name) => [name, `values.${name}`])];
  const nearest = nearestName(reference, candidates);
  if (nearest === null)
    return 'Write "${values.…}", "${env.…}", "${name}" or "${environment}", or "$${" for a literal "${".';
  return `Write "\${${names.includes(nearest) ? `values.${nearest}` : nearest}}".`;
}

function valueNames(values: PlainData | undefined, prefix: string): readonly string[] {
  if (!isPlainMap(values)) return [];
  return Object.entries(values).flatMap(([key, value]) => [
    `${prefix}${key}`,
    ...valueNames(value, `${prefix}${key}.`),
  ]);
}

function failed(message: string, fix: string): Lookup {
  return { ok: false, message, fix };
}
