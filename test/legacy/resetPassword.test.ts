import { examineLegacy } from '../../generator/legacy/report/examineLegacy.ts';
import type { PasswordReset } from '../../generator/legacy/reset/passwordReset.ts';
import { resetPassword } from '../../generator/legacy/reset/resetPassword.ts';
import type { Org } from '../../generator/org/org.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import type { SecretSink } from '../../generator/sinks/secretSink.ts';
import type { Fault, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from '../provision/support/connectTo.ts';
import { type MemorySink, memorySink } from '../sinks/support/memorySink.ts';
import { addUser, legacyUser } from './support/legacyUser.ts';

const KEY = 'prod/erp-order-sync/password';
const FORMER = 'the-former-password-1A';
const isPost = ({ method, path }: { readonly method: string; readonly path: string }) =>
  method === 'POST' && path.endsWith('/password');

let simulated: SimulatedOrg;
let userId: string;
const user = legacyUser();

beforeEach(async () => {
  simulated = await startOrg();
  userId = addUser(simulated, user).Id;
});
afterEach(() => simulated.stop());

const changedOn = () =>
  simulated.state.records.all('User').find(({ Id }) => Id === userId)?.['LastPasswordChangeDate'] ?? null;
const posts = () => simulated.calls.filter(isPost).length;

async function reset(sink: SecretSink, signal = new AbortController().signal): Promise<PasswordReset> {
  const org = await connectTo(simulated, signal);
  const report = await examineLegacy(org, [user], new Date(0));
  simulated.clearCalls();
  return resetPassword({ org: answering(org), user, environment: 'prod', report, sink }, userId);
}

/** How the org answers the call that sets the password; null: as the simulated org does. */
let answer: ((password: string) => unknown) | null = null;
afterEach(() => {
  answer = null;
});

function answering(org: Org): Org {
  const request = async (sent: { readonly method?: string; readonly url?: string; readonly body?: string }) => {
    if (answer === null || sent.method !== 'POST' || !sent.url?.endsWith('/password')) {
      return org.connection.request(sent as Parameters<typeof org.connection.request>[0]);
    }
    return answer(JSON.parse(sent.body ?? '{}').NewPassword);
  };
  return { ...org, connection: { request } as unknown as Org['connection'] };
}

/** As a real org says no. */
function refuse(errorCode: string, message: string | ((password: string) => string)): void {
  answer = (password) => {
    const text = typeof message === 'string' ? message : message(password);
    throw Object.assign(new Error(text), { name: errorCode, errorCode });
  };
}

/** A sink with a former password. */
function filled(parts: Partial<SecretSink> = {}): MemorySink {
  const sink = memorySink(parts);
  sink.kept.set(KEY, FORMER);
  return sink;
}

function fault(effect: Fault['effect'], more: Partial<Fault> = {}): void {
  simulated.injectFault({ on: isPost, effect, ...more });
}

it('gives the password to the sink, reads it back, and then sets it, once', async () => {
  const order: string[] = [];
  const inner = memorySink();
  const sink: SecretSink = {
    ...inner,
    write: (name, value, before) => {
      order.push(`write after ${posts()} calls to set`);
      return inner.write(name, value, before);
    },
    read: (name) => {
      order.push(`read after ${posts()}`);
      return inner.read(name);
    },
  };
  const done = await reset(sink);
  expect(order).toEqual(['read after 0', 'write after 0 calls to set', 'read after 0']);
  expect(posts()).toBe(1);
  expect(done).toMatchObject({
    outcome: 'set',
    readBack: true,
    formerPutBack: null,
    place: `memory ${KEY}`,
    tokenMayBeMailed: true,
    email: 'integrations@acme.example',
    reason: '',
    actions: [expect.stringContaining('does not hold Use Any API Auth')],
  });
  expect(done.changedAt.before).toBeNull();
  expect(Date.parse(done.changedAt.after ?? '')).toBe(Date.parse(String(changedOn())));
  expect(inner.kept.get(KEY)).toHaveLength(32);
});

it('is content with a sink that gives nothing back, in the same order', async () => {
  const written: string[] = [];
  const sink = memorySink({
    read: async () => ({ kind: 'unreadable', reason: 'The store gives nothing back.' }),
    write: async (_, value) => void written.push(`${value.length} after ${posts()}`),
  });
  expect(await reset(sink)).toMatchObject({ outcome: 'set', readBack: false });
  expect(written).toEqual(['32 after 0']);
});

describe('a sink that fails', () => {
  it('keeps the org as it is', async () => {
    const sink = memorySink({
      write: async () => {
        throw new ToolError('The store is sealed.');
      },
    });
    await expect(reset(sink)).rejects.toMatchObject({
      message: 'The store is sealed.',
      actions: ['The password in the org is the former one.'],
    });
    expect(posts()).toBe(0);
    expect(changedOn()).toBeNull();
  });

  it('and gives back something else gets the former password again', async () => {
    const sink = filled();
    let writes = 0;
    const broken: SecretSink = {
      ...sink,
      write: (name, value, before) => sink.write(name, ++writes === 1 ? value.slice(0, 5) : value, before),
    };
    await expect(reset(broken)).rejects.toMatchObject({
      actions: expect.arrayContaining([`memory ${KEY} holds the former password again.`]),
    });
    expect(sink.kept.get(KEY)).toBe(FORMER);
    expect(posts()).toBe(0);
  });

  it('does not stop a refusal from being told', async () => {
    let writes = 0;
    const sink = filled();
    const broken: SecretSink = {
      ...sink,
      write: async (name, value, before) => {
        if (++writes > 1) throw new ToolError('The store is sealed.');
        await sink.write(name, value, before);
      },
    };
    refuse('INVALID_NEW_PASSWORD', 'Your password does not meet the policy.');
    const done = await reset(broken);
    expect(done).toMatchObject({ outcome: 'not-set', formerPutBack: false });
    expect(done.actions.at(-1)).toContain('could not be put into');
    expect(JSON.stringify(done)).not.toContain(FORMER);
  });
});

describe('an org that refuses the password', () => {
  it.each([
    ['INVALID_NEW_PASSWORD', 'Your password must have a mix of letters and numbers'],
    ['INVALID_NEW_PASSWORD', 'invalid repeated password'],
    ['INSUFFICIENT_ACCESS', 'insufficient access rights on cross-reference id'],
  ])('%s: the sink gets the former one again', async (code, text) => {
    refuse(code, text);
    const sink = filled();
    const done = await reset(sink);
    expect(done).toMatchObject({ outcome: 'not-set', formerPutBack: true });
    expect(`${done.reason} ${done.actions.join(' ')}`).toContain(text);
    expect(sink.kept.get(KEY)).toBe(FORMER);
    expect(changedOn()).toBeNull();
  });

  it('says that what the sink has now is good for nothing where it had none', async () => {
    refuse('INVALID_NEW_PASSWORD', 'invalid repeated password');
    const done = await reset(memorySink());
    expect(done).toMatchObject({ outcome: 'not-set', formerPutBack: false });
    expect(done.actions.at(-1)).toContain('good for nothing');
  });

  it('shows no password, even when the org quotes it', async () => {
    let quoted = '';
    refuse('INVALID_NEW_PASSWORD', (password) => {
      quoted = password;
      return `not allowed: ${password}`;
    });
    const done = await reset(filled());
    expect(done).toMatchObject({ outcome: 'not-set', formerPutBack: true });
    expect(quoted).toHaveLength(32);
    expect(JSON.stringify(done)).not.toContain(quoted.slice(0, 8));
  });
});

describe('a lost answer', () => {
  it('to work that was done: the date of the last change tells', async () => {
    fault({ kind: 'reset', done: true });
    const sink = filled();
    const done = await reset(sink);
    expect(done).toMatchObject({ outcome: 'set', formerPutBack: null });
    expect(done.reason).toContain('the date of the last change has moved');
    expect(sink.kept.get(KEY)).not.toBe(FORMER);
    expect(posts()).toBe(1);
  });

  it('to work that was not done: the former password is in the sink again', async () => {
    fault({ kind: 'reset', done: false });
    const sink = filled();
    const done = await reset(sink);
    expect(done).toMatchObject({ outcome: 'not-set', formerPutBack: true, changedAt: { before: null, after: null } });
    expect(done.reason).toContain('has not moved');
    expect(sink.kept.get(KEY)).toBe(FORMER);
    expect(posts()).toBe(1);
  });

  it('and an org that does not tell afterwards: the new one stays in the sink, and nothing is claimed', async () => {
    fault({ kind: 'gateway-timeout' });
    simulated.injectFault({
      on: ({ path }) => path.includes('LastPasswordChangeDate%20FROM'),
      skip: 1,
      times: 99,
      effect: { kind: 'reset', done: false },
    });
    const sink = filled();
    const done = await reset(sink);
    expect(done).toMatchObject({ outcome: 'unknown', formerPutBack: null, changedAt: { after: null } });
    expect(done.actions).toEqual(['Run the same command again: it sets another password.']);
    expect(sink.kept.get(KEY)).toHaveLength(32);
  });
});

it('asks again an org that was not available, since nothing was done', async () => {
  fault({ kind: 'unavailable' });
  expect(await reset(filled())).toMatchObject({ outcome: 'set' });
});

it('sets nothing after Ctrl-C, and gives the sink the former password again', async () => {
  const stop = new AbortController();
  const sink = filled();
  const stopping: SecretSink = {
    ...sink,
    write: async (name, value, before) => {
      stop.abort();
      await sink.write(name, value, before);
    },
  };
  const done = await reset(stopping, stop.signal);
  expect(done).toMatchObject({ outcome: 'not-set', formerPutBack: true });
  expect(sink.kept.get(KEY)).toBe(FORMER);
  expect(posts()).toBe(0);
});
