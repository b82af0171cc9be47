import type { Org } from '../../generator/org/org.ts';

export interface FakeRequest {
  readonly method: string;
  readonly url: string;
  readonly body?: string;
}

/** An org whose every request is answered by `answer`; without waiting between repetitions. */
export function fakeOrg(answer: (request: FakeRequest) => unknown, signal = new AbortController().signal): Org {
  return {
    id: '00D000000000001AAA',
    name: 'Acme',
    instanceUrl: 'http://127.0.0.1',
    myDomain: null,
    username: 'admin@acme.example',
    userId: '005000000000001AAA',
    type: 'production',
    edition: 'Enterprise Edition',
    apiVersion: '66.0',
    foundBy: 'a test',
    connection: { request: async (request: FakeRequest) => answer(request) } as unknown as Org['connection'],
    signal,
    pace: { retryDelay: 0, pollInterval: 0 },
    query: async () => [],
  };
}
