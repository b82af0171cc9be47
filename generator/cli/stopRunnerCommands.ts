import { bracketCommand } from './bracketCommand.ts';

/** `::name …::` of GitHub Actions at the beginning of a line, but for annotations, which do no harm (ActionCommand.cs). */
const colonCommand = /^([^\S\n]*):(?=:(?!(?:error|warning|notice) )[\w-]+(?: [^\n]*)?::)/gm;

/** A name or label from a pull request must not set a variable of the pipeline: a blank makes such a text plain. */
export function stopRunnerCommands(text: string): string {
  return text.replace(bracketCommand, '# ').replace(colonCommand, '$1: ');
}
