import { OAuthError } from '../../generator/oauth/oauthError.ts';
import { withPatience } from '../../generator/oauth/withPatience.ts';

const NEW_APP = () => new OAuthError('jwt-bearer', 'invalid_client_id', 'client identifier invalid');

function patience(minutes: number, signal = new AbortController().signal) {
  const waits: number[] = [];
  const onWait = (seconds: number) => waits.push(seconds);
  return { waits, how: { deadline: Date.now() + minutes * 60_000, pause: 1, longest: 2, signal, onWait } };
}

it('tries again until the org knows the app', async () => {
  const { how, waits } = patience(1);
  let calls = 0;
  const result = await withPatience(how, async () => {
    calls += 1;
    if (calls < 4) throw NEW_APP();
    return 'in';
  });
  expect(result).toBe('in');
  expect(waits).toHaveLength(3);
});

it('tries to the end of its patience, and no longer', async () => {
  const onWait = () => undefined;
  const { signal } = new AbortController();
  const deadline = Date.now() + 40;
  const tries: number[] = [];
  const attempt = async () => {
    tries.push(Date.now());
    throw NEW_APP();
  };
  await expect(withPatience({ deadline, pause: 10, longest: 60_000, signal, onWait }, attempt)).rejects.toThrow();
  expect(tries.at(-1)).toBeGreaterThanOrEqual(deadline);
  expect(tries.length).toBeLessThan(8);
});

it('gives up at once when there is no patience, and when waiting does not help', async () => {
  for (const [minutes, error] of [
    [0, NEW_APP()],
    [5, new OAuthError('jwt-bearer', 'invalid_grant', 'audience is invalid')],
  ] as const) {
    const { how, waits } = patience(minutes);
    await expect(withPatience(how, () => Promise.reject(error))).rejects.toBe(error);
    expect(waits).toEqual([]);
  }
});

it('stops when asked to', async () => {
  const stop = new AbortController();
  const { how } = patience(5, stop.signal);
  const attempt = async () => {
    stop.abort();
    throw NEW_APP();
  };
  await expect(withPatience(how, attempt)).rejects.toMatchObject({ details: { stopped: true } });
});
