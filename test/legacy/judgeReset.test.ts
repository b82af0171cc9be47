import { judgeReset } from '../../generator/legacy/reset/judgeReset.ts';
import { passwordFacts } from './support/passwordFacts.ts';

const password = passwordFacts({ useAnyApiAuth: true });
const lost = { kind: 'lost', reason: 'The connection broke.' } as const;

it('has nothing to say of a password that was set and opens', () => {
  const seen = { result: { kind: 'set' }, before: null, after: 1, password } as const;
  expect(judgeReset(seen)).toEqual({ outcome: 'set', reason: '', actions: [] });
  expect(judgeReset({ ...seen, password: { ...password, useAnyApiAuth: null, singleSignOn: null } }).actions).toEqual(
    [],
  );
});

it('says what keeps the user out all the same', () => {
  const told = { ...password, useAnyApiAuth: false, singleSignOn: true };
  const { actions } = judgeReset({ result: { kind: 'set' }, before: null, after: 1, password: told });
  expect(actions).toEqual([
    expect.stringContaining('Use Any API Auth'),
    expect.stringContaining('Is Single Sign-On Enabled'),
  ]);
});

it.each([
  [1, 2, 'set'],
  [null, 2, 'set'],
  [1, 1, 'not-set'],
  [null, null, 'not-set'],
  [1, undefined, 'unknown'],
  [null, undefined, 'unknown'],
] as const)('after a lost answer, changed on %s before and on %s after: %s', (before, after, outcome) => {
  const judged = judgeReset({ result: lost, before, after, password });
  expect(judged.outcome).toBe(outcome);
  expect(judged.reason).toMatch(/^The answer was lost.*The connection broke\.$/);
});

it('takes the org’s word that it refused, whatever the date says', () => {
  const result = { kind: 'not-set', code: 'INVALID_NEW_PASSWORD', reason: 'No.', actions: ['Do this.'] } as const;
  expect(judgeReset({ result, before: 1, after: 2, password })).toEqual({
    outcome: 'not-set',
    reason: 'No.',
    actions: ['Do this.'],
  });
});
