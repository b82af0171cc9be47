import type { CommentTarget } from './commentTarget.ts';
import { openApi } from './openApi.ts';
import { readEntries } from './readEntries.ts';
import { requireVariables } from './requireVariables.ts';
import type { TargetRequest } from './targetRequest.ts';

const API = 'https://api.bitbucket.org/2.0';

/** More pages than a pull request has; each names the next by its number. */
const MOST_PAGES = 100;

/** Bitbucket Cloud REST API, "Pullrequests", comments; the token is a repository access token that may write pull requests. */
export function bitbucketTarget({ variables, signal }: TargetRequest): CommentTarget {
  const names = ['BITBUCKET_WORKSPACE', 'BITBUCKET_REPO_SLUG', 'BITBUCKET_PR_ID', 'COMMENT_TOKEN'] as const;
  const found = requireVariables(variables, names);
  const { BITBUCKET_WORKSPACE: workspace, BITBUCKET_REPO_SLUG: slug, BITBUCKET_PR_ID: number } = found;
  const url = variables['BITBUCKET_API_URL'] ?? API;
  const api = openApi({ url, headers: { authorization: `Bearer ${found.COMMENT_TOKEN}` }, signal });
  const comments = `/repositories/${workspace}/${slug}/pullrequests/${number}/comments`;
  return {
    name: `pull request ${number} of ${workspace}/${slug}`,
    limit: 32_768,
    takesHtml: false,
    async list() {
      const all: Readonly<Record<string, unknown>>[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const answer = (await api.call('GET', `${comments}?pagelen=100&page=${page}`)) as Readonly<
          Record<string, unknown>
        >;
        all.push(...readEntries(answer['values']));
        if (answer['next'] === undefined) break;
      }
      return all
        .filter(({ deleted }) => deleted !== true)
        .map(({ id, content }) => ({ id: String(id), body: String((content as { readonly raw?: unknown }).raw) }));
    },
    create: async (raw) => void (await api.call('POST', comments, { content: { raw } })),
    update: async (id, raw) => void (await api.call('PUT', `${comments}/${id}`, { content: { raw } })),
  };
}
