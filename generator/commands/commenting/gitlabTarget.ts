import type { CommentTarget } from './commentTarget.ts';
import { listPages } from './listPages.ts';
import { openApi } from './openApi.ts';
import { requireVariables } from './requireVariables.ts';
import type { TargetRequest } from './targetRequest.ts';

/** GitLab Docs, "Notes API"; a job token may not write notes, a project access token with the scope `api` may. */
export function gitlabTarget({ variables, signal }: TargetRequest): CommentTarget {
  const names = ['CI_API_V4_URL', 'CI_MERGE_REQUEST_PROJECT_ID', 'CI_MERGE_REQUEST_IID', 'COMMENT_TOKEN'] as const;
  const found = requireVariables(variables, names);
  const { CI_MERGE_REQUEST_PROJECT_ID: project, CI_MERGE_REQUEST_IID: number } = found;
  const api = openApi({ url: found.CI_API_V4_URL, headers: { 'private-token': found.COMMENT_TOKEN }, signal });
  const notes = `/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}/notes`;
  return {
    name: `merge request ${number}`,
    limit: 1_000_000,
    takesHtml: true,
    async list() {
      const me = (await api.call('GET', '/user')) as { readonly id?: unknown };
      const all = await listPages(api, `${notes}?sort=asc&order_by=created_at`);
      return all
        .filter(({ author }) => (author as { readonly id?: unknown } | null)?.id === me.id)
        .map(({ id, body }) => ({ id: String(id), body: String(body) }));
    },
    create: async (body) => void (await api.call('POST', notes, { body })),
    update: async (id, body) => void (await api.call('PUT', `${notes}/${id}`, { body })),
  };
}
