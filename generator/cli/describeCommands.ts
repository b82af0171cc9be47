import type { CommandLoader } from './commandLoaders.ts';

/** The text of `--help` without a command: what there is and how to go on. */
export async function describeCommands(loaders: Readonly<Record<string, CommandLoader>>): Promise<string> {
  const commands = await Promise.all(Object.values(loaders).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    'Salesforce integration users as code.',
    '',
    'Usage: npm run <command> -- [options]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'npm run <command> -- --help shows the options of a command, with examples.',
    '',
  ].join('\n');
}
