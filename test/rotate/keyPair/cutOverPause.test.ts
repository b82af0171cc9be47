import { cutOverPause } from '../../../generator/rotate/keyPair/cutOverPause.ts';

/** As the command has it, in milliseconds. */
const USUAL = 1500;
/** Four by the new key, one by the old one. */
const LOGINS_PER_LOOK = 5;
const HALF_AN_HOUR = 30 * 60_000;

it('leaves programs more than half of the logins that a user has in an hour, however long servers take', () => {
  let [looks, elapsed] = [0, 0];
  for (; elapsed < HALF_AN_HOUR; elapsed += cutOverPause(USUAL, 0, elapsed)) looks += 1;
  expect(looks).toBeGreaterThan(100);
  expect(looks * LOGINS_PER_LOOK).toBeLessThan(3600 / 2);
});

it('is short when every login by the new key works, as nobody is served by the old one then', () => {
  expect(cutOverPause(USUAL, 1, HALF_AN_HOUR)).toBe(300);
  expect(cutOverPause(USUAL, 0, 1000)).toBe(USUAL);
});
