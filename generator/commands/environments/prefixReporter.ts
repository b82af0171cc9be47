import type { Reporter } from '../command.ts';

/** Names the environment in progress and warnings, which stand alone on standard error; lines have headings. */
export function prefixReporter(target: Reporter, environment: string): Reporter {
  const prefix = (text: string) => `${environment}: ${text}`;
  return {
    line: target.line,
    progress: (text) => target.progress(prefix(text)),
    warn: (warning) =>
      target.warn(typeof warning === 'string' ? prefix(warning) : { ...warning, message: prefix(warning.message) }),
  };
}
