import type { IntegrationSession, SessionAnswer } from '../../generator/oauth/integrationSession.ts';
import { askTogether } from '../../generator/verify/reading/askTogether.ts';

function session(answer: (urls: readonly string[]) => SessionAnswer): IntegrationSession {
  const nothing = async () => ({ status: 500, body: null });
  return {
    instanceUrl: 'https://acme.my.salesforce.com',
    clockAhead: null,
    get: nothing,
    post: async (_, body) => {
      const { batchRequests } = body as { batchRequests: readonly { url: string }[] };
      return answer(batchRequests.map(({ url }) => url));
    },
    revoke: async () => true,
  };
}

const paths = Array.from({ length: 60 }, (_, index) => `/sobjects/Object_${index}__c/describe`);

it('asks 25 at a time and keeps the order', async () => {
  const sizes: number[] = [];
  const asked = session((urls) => {
    sizes.push(urls.length);
    return { status: 200, body: { results: urls.map((url) => ({ statusCode: 200, result: url })) } };
  });
  const answers = await askTogether(asked, { apiVersion: '66.0', paths });
  expect(sizes).toEqual([25, 25, 10]);
  expect(answers.map(({ body }) => body)).toEqual(paths.map((path) => `v66.0${path}`));
});

it('asks nothing when there is nothing to ask', async () => {
  const never = session(() => {
    throw new Error('asked');
  });
  expect(await askTogether(never, { apiVersion: '66.0', paths: [] })).toEqual([]);
});

it.each([
  [{ status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'x' }] }, 'scopes must hold Api'],
  [{ status: 200, body: { results: [] } }, 'again'],
  [{ status: 503, body: null }, 'again'],
])('%j is no answer', async (answer, action) => {
  const asked = askTogether(
    session(() => answer),
    { apiVersion: '66.0', paths },
  );
  await expect(asked).rejects.toMatchObject({ name: 'ToolError', actions: [expect.stringContaining(action)] });
});
