import { formatProblemLine } from '../shared/formatProblem.ts';
import type { Problem } from '../shared/problem.ts';
import { bracketCommand } from './bracketCommand.ts';
import { describeError } from './describeError.ts';
import { unsafeCharacters } from './neutraliseText.ts';
import type { Output } from './output.ts';
import type { Presenter } from './presenter.ts';

/** For programs: one document on standard output with the names of the Salesforce CLI; warnings are text, in order. */
export function createJsonPresenter({ out }: Output): Presenter {
  const warnings: string[] = [];
  const ignore = () => undefined;
  const write = (document: object) => out.write(`${serialise(document)}\n`);
  return {
    reporter: { line: ignore, progress: ignore, warn: (warning) => warnings.push(toLine(warning)) },
    text: (text) => write({ status: 0, result: { text }, warnings }),
    finish: ({ exitCode, result }) => write({ status: exitCode, result, warnings }),
    fail(error, status) {
      const { name, message, actions, details } = describeError(error);
      write({ ...details, status, name, message, actions, warnings });
    },
  };
}

/** What could move a terminal's cursor is written as a JSON escape: the same value, and inert. */
function serialise(document: object): string {
  return JSON.stringify(document, null, 2)
    .replace(unsafeCharacters, escapeCharacter)
    .replace(bracketCommand, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function toLine(warning: string | Problem): string {
  return typeof warning === 'string' ? warning : formatProblemLine(warning);
}
