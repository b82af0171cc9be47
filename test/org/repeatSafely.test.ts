import { repeatSafely } from '../../generator/org/repeatSafely.ts';

const never = () => new Promise<never>(() => undefined);

describe('after Ctrl-C', () => {
  it('nobody waits for the answer to a read', async () => {
    const stop = new AbortController();
    const how = { signal: stop.signal, retryDelay: 1, doing: 'Reading User', idempotent: true, reads: true };
    const reading = repeatSafely(how, never);
    stop.abort();
    await expect(reading).rejects.toThrow('Stopped before reading User.');
  });

  it('a write that is under way is awaited, as it may be done', async () => {
    const stop = new AbortController();
    const answer = Promise.withResolvers<string>();
    const how = { signal: stop.signal, retryDelay: 1, doing: 'Creating User records', idempotent: false };
    const writing = repeatSafely(how, () => answer.promise);
    stop.abort();
    answer.resolve('created');
    expect(await writing).toBe('created');
    await expect(repeatSafely(how, never)).rejects.toThrow('Stopped before creating User records.');
  });
});
