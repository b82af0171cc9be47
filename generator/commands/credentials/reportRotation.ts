import type { Rotation } from '../../rotate/rotation.ts';
import type { Reporter, Tone } from '../command.ts';

const WORDS: Readonly<Record<Rotation['outcome'], readonly [string, Tone]>> = {
  rotated: ['rotated', 'good'],
  rehearsed: ['nothing in the way', 'good'],
  overlapping: ['the new credential is in use, the old one still works', 'changed'],
  'not-rotatable': ['not rotated: no API does it', 'muted'],
  refused: ['refused, nothing was changed', 'bad'],
  failed: ['stopped; the same command goes on', 'bad'],
};

/** What became of one integration's credential, with the reason and what to do. */
export function reportRotation(reporter: Reporter, rotation: Rotation): void {
  const { integration, environment, outcome, reason, actions } = rotation;
  const [words, tone] = WORDS[outcome];
  reporter.line(`${integration} in ${environment}: ${words}`, tone);
  for (const text of [...reason.split('\n'), ...actions].filter((line) => line.trim() !== '')) {
    reporter.line(`  ${text.trim()}`, tone === 'bad' ? 'plain' : 'muted');
  }
}
