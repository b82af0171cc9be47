import type { Problem } from '../../shared/problem.ts';
import type { Failure } from '../placeholders/lookup.ts';
import { placeIn } from './place.ts';

/** A placeholder without a value as a problem where it stands. */
export function placeFailure({ source, path, message, fix }: Failure): Problem {
  return { ...placeIn(source, path), message, fix };
}
