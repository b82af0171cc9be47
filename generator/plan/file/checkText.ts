import { type Check, reject } from './check.ts';

/** A text, of the form `pattern` when there is one. */
export function checkText(pattern?: RegExp, form = 'in the right form'): Check<string> {
  return (value, place) => {
    if (typeof value !== 'string') return reject(place, 'is not a text.');
    return pattern?.test(value) === false ? reject(place, `is not ${form}.`) : value;
  };
}
