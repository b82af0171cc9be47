import type { Command } from './command.ts';

/** Plans as a comment on the pull request that a pipeline runs for. */
export const commentCommand: Command = {
  name: 'comment',
  summary: 'in a pipeline: writes plans to the pull request, as one comment that later runs replace',
  examples: [
    'npm run comment -- plans/uat.md plans/prod.md       GitHub, GitLab, Azure DevOps, Bitbucket; token in COMMENT_TOKEN',
    'npm run comment -- plans --link https://ci.example/1     all plans of a folder, and where the log is',
  ],
  arguments: ['<markdown...>'],
  options: [{ flags: '--link <url>', description: 'address of the log of this run' }],
  uses: [],
  nothingDone: 'No comment was written.',
  async run(context, options) {
    const { postComment } = await import('./commenting/postComment.ts');
    return postComment(context, options);
  },
};
