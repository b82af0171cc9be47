import type { Command } from './command.ts';

/** Definitions to `force-app/<env>/`: everything is checked first, then only what changed is written. */
export const generateCommand: Command = {
  name: 'generate',
  summary: 'definitions to metadata under force-app/<env>/; writes only what changed',
  examples: [
    'npm run generate -- --env uat',
    'npm run generate -- --env all',
    'npm run generate -- --env all --check    in a pipeline: is what is committed what the definitions say?',
  ],
  arguments: [],
  options: [{ flags: '--check', description: 'write nothing; exit with 2 when something would change' }],
  uses: ['env', 'only'],
  nothingDone: 'Nothing was generated.',
  async run() {
    throw new Error('generate is not built yet');
  },
};
