import type { Problem } from '../../shared/problem.ts';
import type { Reporter } from '../command.ts';

/** A reporter that keeps lines and warnings until it is their turn, so that those of two environments never mix. */
export interface BufferedReporter extends Reporter {
  /** Hands on what was kept, and everything from then on at once. */
  release(): void;
}

/** Progress is not kept: it says what goes on right now. */
export function bufferReporter(target: Reporter): BufferedReporter {
  let kept: (() => void)[] | null = [];
  const say = (speak: () => void) => (kept === null ? speak() : void kept.push(speak));
  return {
    line: (text, tone) => say(() => target.line(text, tone)),
    warn: (warning: string | Problem) => say(() => target.warn(warning)),
    progress: target.progress,
    release() {
      const all = kept ?? [];
      kept = null;
      for (const speak of all) speak();
    },
  };
}
