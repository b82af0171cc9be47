import type { LoginOutcome } from '../../oauth/collect/loginOutcome.ts';
import type { CommandContext, Tone } from '../command.ts';
import { nearPath } from './nearPath.ts';

const WORDS: Readonly<Record<LoginOutcome['outcome'], readonly [string, Tone]>> = {
  written: ['login stored', 'added'],
  unchanged: ['login is there', 'muted'],
  rotating: ['login left alone', 'changed'],
  'not-seen': ['login not compared', 'changed'],
  'not-at-hand': ['login not stored', 'bad'],
  'not-deployed': ['login not stored', 'bad'],
  failed: ['login not stored', 'bad'],
  'no-app': ['no login', 'muted'],
};

/** One integration's login document, for people: where it is, or why it is not, and the way to it. */
export function reportLogin(
  { reporter, projectRoot }: Pick<CommandContext, 'reporter' | 'projectRoot'>,
  { integration, environment, outcome, sink, place, note, actions }: LoginOutcome,
): void {
  const [words, tone] = WORDS[outcome];
  const where = place === null ? '' : ` (${sink === 'file' ? nearPath(projectRoot, place) : place})`;
  reporter.line(`  ${integration} in ${environment}: ${words}${where}`, tone);
  for (const text of [...note.split('\n'), ...actions].filter((line) => line !== '')) {
    reporter.line(`    ${text.trim()}`, tone === 'muted' ? 'muted' : 'plain');
  }
}
