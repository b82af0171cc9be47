import type { CommentTarget } from './commentTarget.ts';
import { openApi } from './openApi.ts';
import { readEntries } from './readEntries.ts';
import { requireVariables } from './requireVariables.ts';
import type { TargetRequest } from './targetRequest.ts';

const VERSION = 'api-version=7.1';

/** A thread that asks nobody for anything. */
const CLOSED = 4;
const TEXT = 1;

/** Azure DevOps REST API, "Pull Request Threads", for repositories of Azure Repos; the token is System.AccessToken. */
export function azureTarget({ variables, signal }: TargetRequest): CommentTarget {
  const found = requireVariables(variables, [
    'SYSTEM_COLLECTIONURI',
    'SYSTEM_TEAMPROJECTID',
    'BUILD_REPOSITORY_ID',
    'SYSTEM_PULLREQUEST_PULLREQUESTID',
    'COMMENT_TOKEN',
  ]);
  const number = found.SYSTEM_PULLREQUEST_PULLREQUESTID;
  const url = found.SYSTEM_COLLECTIONURI.replace(/(?<!\/)\/+$/, '');
  const api = openApi({ url, headers: { authorization: `Bearer ${found.COMMENT_TOKEN}` }, signal });
  const repository = `/${found.SYSTEM_TEAMPROJECTID}/_apis/git/repositories/${found.BUILD_REPOSITORY_ID}`;
  const threads = `${repository}/pullRequests/${number}/threads`;
  return {
    name: `pull request ${number}`,
    limit: 150_000,
    takesHtml: true,
    async list() {
      const { value } = (await api.call('GET', `${threads}?${VERSION}`)) as { readonly value?: unknown };
      return readEntries(value).flatMap(({ id, comments }) => {
        const [first] = readEntries(comments);
        const isThere = first !== undefined && first['isDeleted'] !== true;
        return isThere ? [{ id: `${id}/comments/${first['id']}`, body: String(first['content']) }] : [];
      });
    },
    async create(content) {
      const comments = [{ parentCommentId: 0, content, commentType: TEXT }];
      await api.call('POST', `${threads}?${VERSION}`, { comments, status: CLOSED });
    },
    update: async (id, content) => void (await api.call('PATCH', `${threads}/${id}?${VERSION}`, { content })),
  };
}
