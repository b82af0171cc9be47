import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeComment } from '../../generator/commands/commenting/composeComment.ts';
import { PLAN_MARKER } from '../../generator/plan/output/planMarkdown.ts';
import { runCli } from '../commands/support/runCli.ts';
import { type Call, startCommentServer } from './commentServer.ts';

const TOKEN = 'token-of-the-pipeline';
const PLAN = `${PLAN_MARKER}\n\n### Plan for <code>prod</code>\n\n**1 change**\n\n<details><summary><code>erp&#45;x&#96;</code>: widens</summary>\n\n\`\`\`diff\n+ Order\n\`\`\`\n\n</details>\n`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comment-'));
  await writeFile(join(folder, 'prod.md'), PLAN);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What each system sets, and where its API answers comments. */
const SYSTEMS = {
  github: {
    variables: (url: string) => ({
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: 'acme/orgs',
      GITHUB_REF: 'refs/pull/7/merge',
    }),
    listed: (body: string, isMine: boolean) => [
      { id: 5, body, user: { login: isMine ? 'github-actions[bot]' : 'eve' } },
    ],
    list: 'GET /repos/acme/orgs/issues/7/comments?sort=created&per_page=100&page=1',
    create: ['POST /repos/acme/orgs/issues/7/comments', (body: string) => ({ body })],
    update: ['PATCH /repos/acme/orgs/issues/comments/5', (body: string) => ({ body })],
  },
  gitlab: {
    variables: (url: string) => ({
      GITLAB_CI: 'true',
      CI_API_V4_URL: url,
      CI_MERGE_REQUEST_PROJECT_ID: '42',
      CI_MERGE_REQUEST_IID: '7',
    }),
    listed: (body: string, isMine: boolean) => [{ id: 5, body, author: { id: isMine ? 1 : 2 } }],
    list: 'GET /projects/42/merge_requests/7/notes?sort=asc&order_by=created_at&per_page=100&page=1',
    create: ['POST /projects/42/merge_requests/7/notes', (body: string) => ({ body })],
    update: ['PUT /projects/42/merge_requests/7/notes/5', (body: string) => ({ body })],
  },
  azure: {
    variables: (url: string) => ({
      TF_BUILD: 'True',
      SYSTEM_COLLECTIONURI: `${url}/acme/`,
      SYSTEM_TEAMPROJECTID: 'p',
      BUILD_REPOSITORY_ID: 'r',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
    }),
    listed: (content: string, isMine: boolean) => ({
      value: [{ id: 3, comments: [{ id: 5, content, isDeleted: !isMine }] }],
    }),
    list: 'GET /acme/p/_apis/git/repositories/r/pullRequests/7/threads?api-version=7.1',
    create: [
      'POST /acme/p/_apis/git/repositories/r/pullRequests/7/threads?api-version=7.1',
      (content: string) => ({ comments: [{ parentCommentId: 0, content, commentType: 1 }], status: 4 }),
    ],
    update: [
      'PATCH /acme/p/_apis/git/repositories/r/pullRequests/7/threads/3/comments/5?api-version=7.1',
      (content: string) => ({ content }),
    ],
  },
  bitbucket: {
    variables: (url: string) => ({
      BITBUCKET_BUILD_NUMBER: '1',
      BITBUCKET_API_URL: url,
      BITBUCKET_WORKSPACE: 'acme',
      BITBUCKET_REPO_SLUG: 'orgs',
      BITBUCKET_PR_ID: '7',
    }),
    listed: (raw: string, isMine: boolean) => ({ values: [{ id: 5, content: { raw }, deleted: !isMine }] }),
    list: 'GET /repositories/acme/orgs/pullrequests/7/comments?pagelen=100&page=1',
    create: ['POST /repositories/acme/orgs/pullrequests/7/comments', (raw: string) => ({ content: { raw } })],
    update: ['PUT /repositories/acme/orgs/pullrequests/7/comments/5', (raw: string) => ({ content: { raw } })],
  },
} as const;

type System = (typeof SYSTEMS)[keyof typeof SYSTEMS];

/** Runs the command against a server that has one comment. */
async function comment(system: System, there: { readonly body: string; readonly isMine: boolean }, refusal?: number) {
  const listed = () => system.listed(there.body, there.isMine);
  const answer = ({ method, path }: Call) => {
    if (path === '/user') return { id: 1 };
    if (method !== 'GET') return method === 'POST' ? {} : (refusal ?? {});
    return listed();
  };
  const server = await startCommentServer(answer);
  try {
    const environment = { ...system.variables(server.url), COMMENT_TOKEN: TOKEN };
    const run = await runCli(['comment', folder, '--link', 'https://ci.example/1'], environment);
    return { ...run, calls: server.calls.filter(({ path }) => path !== '/user') };
  } finally {
    await server.stop();
  }
}

const shown = ({ method, path }: Call) => `${method} ${path}`;

describe.each(Object.entries(SYSTEMS))('npm run comment on %s', (name, system) => {
  const body = composeComment([PLAN], { takesHtml: name !== 'bitbucket', limit: 10_000 }, 'https://ci.example/1');

  it('writes one comment, whatever others there are', async () => {
    for (const there of [
      { body: 'Looks good.', isMine: true },
      { body, isMine: false },
    ]) {
      const { exitCode, calls, stdout, stderr } = await comment(system, there);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toContain('Commented on');
      const [path, bodyOf] = system.create;
      expect(calls.map(shown)).toEqual([system.list, path]);
      expect(calls[1]?.body).toEqual(bodyOf(body));
      expect(calls.every(({ authorization }) => authorization.endsWith(TOKEN))).toBe(true);
    }
  });

  it('replaces its comment, and writes a new one where it may not', async () => {
    const there = { body: `${body} of before`, isMine: true };
    const { exitCode, calls } = await comment(system, there);
    expect(exitCode).toBe(0);
    const [path, bodyOf] = system.update;
    expect(calls.map(shown)).toEqual([system.list, path]);
    expect(calls[1]?.body).toEqual(bodyOf(body));
    const refused = await comment(system, there, 403);
    expect(refused.calls.map(shown)).toEqual([system.list, path, system.create[0]]);
    const failed = await comment(system, there, 500);
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr).toContain('was answered with 500');
    expect(failed.stderr).not.toContain(TOKEN);
  });
});

describe('a comment', () => {
  const html = { takesHtml: true, limit: 10_000 };

  it('has all plans under one marker', () => {
    const text = composeComment([PLAN, PLAN], html, null);
    expect(text.startsWith(PLAN_MARKER)).toBe(true);
    expect(text.split(PLAN_MARKER)).toHaveLength(2);
    expect(text.match(/### Plan for/g)).toHaveLength(2);
  });

  it('that would be too long keeps how each plan begins, and says so', () => {
    const text = composeComment([PLAN.replace('+ Order', '+ Order\n'.repeat(5000))], html, 'https://ci.example/1');
    expect(text).toContain('too much for a comment');
    expect(text).toContain('**1 change**');
    expect(text).not.toContain('+ Order');
    expect(text).toContain('(https://ci.example/1)');
    expect(composeComment([PLAN], { ...html, limit: 150 }, null).length).toBeLessThanOrEqual(150);
  });

  it('has no tags where people would read them', () => {
    const text = composeComment([PLAN], { takesHtml: false, limit: 10_000 }, null);
    expect(text).not.toMatch(/<\/?details>|<!--|summary/);
    expect(text).toContain("**`erp-x'`: widens**");
  });
});

it.each([
  [{}, 'This is no pipeline of GitHub, GitLab, Azure DevOps or Bitbucket.'],
  [{ GITHUB_ACTIONS: 'true' }, 'GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_REF, COMMENT_TOKEN not set'],
  [
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'http://api.example',
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_REF: 'refs/pull/1/merge',
      COMMENT_TOKEN: TOKEN,
    },
    'no https URL',
  ],
  [
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'https://api.example',
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_REF: 'refs/heads/main',
      COMMENT_TOKEN: TOKEN,
    },
    'refs/heads/main is no pull request',
  ],
])('is refused with %j', async (environment, message) => {
  const { exitCode, stderr } = await runCli(['comment', folder], environment as Readonly<Record<string, string>>);
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain(message);
});
