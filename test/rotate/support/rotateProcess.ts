// `node rotateProcess.ts <project> <options as JSON>`: the command in a process of its own, without its pauses.

import type { CommandContext } from '../../../generator/commands/command.ts';
import { credentialsCommand } from '../../../generator/commands/credentials.ts';

const [, , projectRoot = '', options = '{}'] = process.argv;
const nothing = () => undefined;
const context: CommandContext = {
  projectRoot,
  environments: ['test'],
  only: ['leads'],
  targetOrg: null,
  processEnvironment: process.env,
  reporter: { line: nothing, progress: nothing, warn: nothing },
  signal: new AbortController().signal,
  pace: { retryDelay: 1, pollInterval: 1 },
};
const { exitCode } = await credentialsCommand.run(context, { arguments: ['rotate'], ...JSON.parse(options) });
process.exitCode = exitCode;
