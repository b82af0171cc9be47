import { ToolError } from '../../shared/toolError.ts';
import type { CommentTarget } from './commentTarget.ts';
import { listPages } from './listPages.ts';
import { openApi } from './openApi.ts';
import { requireVariables } from './requireVariables.ts';
import type { TargetRequest } from './targetRequest.ts';

/** GitHub Docs, "REST API endpoints for issue comments"; the token of a workflow writes as `github-actions[bot]`. */
export function githubTarget({ variables, signal }: TargetRequest): CommentTarget {
  const names = ['GITHUB_API_URL', 'GITHUB_REPOSITORY', 'GITHUB_REF', 'COMMENT_TOKEN'] as const;
  const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_REF, COMMENT_TOKEN } = requireVariables(variables, names);
  const number = /^refs\/pull\/(\d+)\//.exec(GITHUB_REF)?.[1];
  if (number === undefined) throw new ToolError(`${GITHUB_REF} is no pull request to comment on.`);
  const api = openApi({ url: GITHUB_API_URL, headers: { authorization: `Bearer ${COMMENT_TOKEN}` }, signal });
  const issues = `/repos/${GITHUB_REPOSITORY}/issues`;
  return {
    name: `pull request ${number} of ${GITHUB_REPOSITORY}`,
    limit: 65_536,
    takesHtml: true,
    async list() {
      const comments = await listPages(api, `${issues}/${number}/comments?sort=created`);
      return comments
        .filter(({ user }) => (user as { readonly login?: unknown } | null)?.login === 'github-actions[bot]')
        .map(({ id, body }) => ({ id: String(id), body: String(body) }));
    },
    create: async (body) => void (await api.call('POST', `${issues}/${number}/comments`, { body })),
    update: async (id, body) => void (await api.call('PATCH', `${issues}/comments/${id}`, { body })),
  };
}
