import fc from 'fast-check';
import { parseRetryAfter } from '../../generator/org/parseRetryAfter.ts';
import { waitBefore } from '../../generator/org/waitBefore.ts';

it('waits between half and all of a time that doubles, at most half a minute, and never less than asked', () => {
  const inputs = [fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 5_000 }), fc.nat(500_000)] as const;
  fc.assert(
    fc.property(...inputs, (attempts, retryDelay, asked) => {
      const wait = waitBefore(attempts, { retryDelay, asked });
      const longest = Math.min(retryDelay * 2 ** (attempts - 1), 30_000);
      expect(wait).toBeGreaterThanOrEqual(Math.max(asked, longest / 2));
      expect(wait).toBeLessThanOrEqual(Math.max(asked, longest));
    }),
  );
});

it('is not the same for everybody', () => {
  const waits = Array.from({ length: 50 }, () => waitBefore(5, { retryDelay: 1_000, asked: 0 }));
  expect(new Set(waits).size).toBeGreaterThan(10);
});

describe('Retry-After', () => {
  const now = new Date('2026-05-01T12:00:00Z');
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Fri, 01 May 2026 12:00:30 GMT', 30_000],
    ['Fri, 01 May 2026 11:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('%s is %p milliseconds', (text, milliseconds) => {
    expect(parseRetryAfter(text, now)).toBe(milliseconds);
  });
});
