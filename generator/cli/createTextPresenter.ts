import { formatProblem } from '../shared/formatProblem.ts';
import type { Problem } from '../shared/problem.ts';
import { choosePainter } from './choosePainter.ts';
import { formatError } from './formatError.ts';
import { neutraliseText } from './neutraliseText.ts';
import type { Output } from './output.ts';
import type { Presenter } from './presenter.ts';

/** Nobody reads more; `--json` lists all of them. */
const MOST_WARNINGS = 20;

const CLEAR_LINE = '\r\u001b[2K';

type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * For people: results on standard output; progress, warnings and errors on standard error. Progress is rewritten in
 * place on a terminal, and is one line per change in a log.
 */
export async function createTextPresenter(output: Output, environment: ProcessEnvironment): Promise<Presenter> {
  const { out, err } = output;
  const [paintOut, paintErr] = await Promise.all([choosePainter(out, environment), choosePainter(err, environment)]);
  const progress = createProgress(output);
  let warnings = 0;
  const write = (stream: Output['out'], text: string) => {
    progress.clear();
    stream.write(`${text}\n`);
  };
  return {
    reporter: {
      line: (text, tone = 'plain') => write(out, paintOut(tone, neutraliseText(text))),
      progress: (text) => progress.show(neutraliseText(text), paintErr('muted', neutraliseText(text))),
      warn(warning) {
        warnings += 1;
        if (warnings > MOST_WARNINGS) return;
        write(err, `${paintErr('changed', 'Warning:')} ${neutraliseText(formatWarning(warning))}`);
      },
    },
    text: (text) => write(out, text.trimEnd()),
    finish() {
      progress.clear();
      if (warnings <= MOST_WARNINGS) return;
      write(err, `${paintErr('changed', `… and ${warnings - MOST_WARNINGS} more warnings.`)} --json lists them all.`);
    },
    fail(error, _status, nothingDone) {
      const [first = '', ...rest] = formatError(error, nothingDone, environment).map(neutraliseText);
      write(err, [paintErr('bad', first), ...rest].join('\n'));
    },
  };
}

function createProgress({ err }: Output): { show(plain: string, painted: string): void; clear(): void } {
  let shown = '';
  const clear = () => {
    if (shown !== '' && err.isTTY === true) err.write(CLEAR_LINE);
    if (err.isTTY === true) shown = '';
  };
  return {
    clear,
    show(plain, painted) {
      if (plain === shown) return;
      clear();
      shown = plain;
      err.write(err.isTTY === true ? painted : `${painted}\n`);
    },
  };
}

function formatWarning(warning: string | Problem): string {
  return typeof warning === 'string' ? warning : formatProblem(warning).join('\n');
}
