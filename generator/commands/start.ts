import type { Command } from './command.ts';

/** The whole story for a newcomer without an org: every command for real, against the org simulator, in a scratch copy. */
export const startCommand: Command = {
  name: 'start',
  summary: 'the whole story against the org simulator, in a scratch copy: no org needed, nothing here changes',
  examples: [
    'npm start',
    'npm start -- --keep     leaves the scratch copy and says where, to look at what was generated',
  ],
  arguments: [],
  options: [{ flags: '--keep', description: 'leave the scratch copy, without its private keys, for a look at it' }],
  uses: ['env'],
  async run(context, options) {
    const { tellStory } = await import('./story/tellStory.ts');
    return tellStory(context, { keep: options['keep'] === true });
  },
};
