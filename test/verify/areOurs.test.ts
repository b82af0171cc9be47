import fc from 'fast-check';
import { areOurs } from '../../generator/verify/areOurs.ts';

const ids = (...names: string[]) => new Set(names);

describe('whose sessions are new', () => {
  it.each([
    ['the first ones of a user', ids(), ids('new'), 1, true],
    ['a session that several of our logins share', ids(), ids('new'), 4, true],
    ['one each beside what was there', ids('old'), ids('old', 'a', 'b'), 2, true],
    ['none: we were given what was there', ids('old'), ids('old'), 1, false],
    [
      'one for two logins: a program may have logged in while we were given the old one',
      ids('old'),
      ids('old', 'a'),
      2,
      false,
    ],
    ['none at all', ids(), ids(), 1, false],
  ])('%s', (...[, before, after, opened, expected]) => {
    expect(areOurs({ before, after, opened })).toBe(expected);
  });

  it('never takes a session for ours that was there before our logins', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 5 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 5 }), (before, opened) => {
        expect(areOurs({ before: new Set(before), after: new Set(before), opened })).toBe(false);
      }),
    );
  });
});
