import { ToolError } from '../../shared/toolError.ts';
import { azureTarget } from './azureTarget.ts';
import { bitbucketTarget } from './bitbucketTarget.ts';
import type { CommentTarget } from './commentTarget.ts';
import { githubTarget } from './githubTarget.ts';
import { gitlabTarget } from './gitlabTarget.ts';
import type { TargetRequest } from './targetRequest.ts';

/** Systems by the variable that each sets in its jobs. */
const TARGETS: Readonly<Record<string, (request: TargetRequest) => CommentTarget>> = {
  GITHUB_ACTIONS: githubTarget,
  GITLAB_CI: gitlabTarget,
  TF_BUILD: azureTarget,
  BITBUCKET_BUILD_NUMBER: bitbucketTarget,
};

/** The pull request that this pipeline runs for. Throws ToolError when it runs for none, or on another system. */
export function findTarget(request: TargetRequest): CommentTarget {
  const found = Object.keys(TARGETS).find((variable) => (request.variables[variable] ?? '') !== '');
  if (found !== undefined) return TARGETS[found]!(request);
  throw new ToolError('This is no pipeline of GitHub, GitLab, Azure DevOps or Bitbucket.', {
    actions: ['Read the plan here: npm run plan -- --env <name> --format markdown'],
  });
}
