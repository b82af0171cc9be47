import type { Org } from '../../../generator/org/org.ts';
import { fakeOrg } from '../../org/fakeOrg.ts';

/** A consumer as the org answers for it. */
export interface FakeConsumer {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
  readonly stagedCredentials?: readonly object[];
}

const CREDENTIALS = '/services/data/v66.0/apps/oauth/credentials';

/** An org with one external client app (0xI01) that hands its credentials out by Connect REST. `asked` gets every address. */
export function credentialsOrg(consumers: readonly FakeConsumer[], asked: string[] = []): Org {
  const answers = new Map<string, unknown>([
    [`${CREDENTIALS}/0xI01`, { consumers: consumers.map(({ id }) => ({ id })) }],
    ...consumers.flatMap(({ id, key, secret, stagedCredentials = [] }) => [
      [`${CREDENTIALS}/0xI01/${id}?part=keyandsecret`, { id, key, secret }] as const,
      [`${CREDENTIALS}/0xI01/${id}/staged`, { stagedCredentials, url: `${CREDENTIALS}/0xI01/${id}/staged` }] as const,
    ]),
  ]);
  const org = fakeOrg(({ url }) => {
    asked.push(url);
    if (answers.has(url)) return answers.get(url);
    throw Object.assign(new Error('not found'), { errorCode: 'NOT_FOUND' });
  });
  return { ...org, query: async <Row>() => [{ Id: '0xI01' }] as Row[] };
}
