import fc from 'fast-check';
import { quoteValue } from '../../generator/definitions/issues/quoteValue.ts';
import { hideVariables } from '../../generator/resolve/report/hideVariables.ts';

const PROBLEM = { position: null, keyPath: 'owner', message: '', fix: 'Write "x".' };

function hidden(message: string, read: Readonly<Record<string, string>>): readonly string[] {
  const { message: shown, fix } = hideVariables({ ...PROBLEM, message }, new Map(Object.entries(read)));
  return [shown, fix];
}

describe('hideVariables', () => {
  it.each([
    ['"mailbox" is wrong.', { A: 'mailbox' }, '"${env.A}" is wrong.'],
    ['"x-mailbox-y" is wrong.', { A: 'mailbox' }, '"x-${env.A}-y" is wrong.'],
    ['"mailbox-long" is wrong.', { A: 'mailbox', B: 'mailbox-long' }, '"${env.B}" is wrong.'],
    ['"ab" is wrong about ab.', { A: 'ab' }, '"${env.A}" is wrong about ab.'],
    ['"a \\"b\\"\\n" is wrong.', { A: 'a "b"\n' }, '"${env.A}" is wrong.'],
    ['"prefix mail… is wrong.', { A: 'mailbox' }, 'The value of ${env.A} is wrong here.'],
  ])('makes %j with %j %j', (message, read, shown) => {
    expect(hidden(message, read)).toEqual([shown, expect.stringMatching(/^Correct the environment variable [AB]\.$/)]);
  });

  it.each([
    ['"other" is wrong.', { A: 'mailbox' }],
    ['a and b', { A: 'a', B: 'b', C: '' }],
    ['"other text… is wrong', { A: 'mailbox' }],
  ])('leaves %j with %j as it is', (message, read) => {
    expect(hidden(message, read)).toEqual([message, PROBLEM.fix]);
  });

  it('offers nothing to add where the variable is to be corrected', () => {
    const widening = { file: 'integration-users/sync.yaml', path: ['access'], values: ['mailbox'] };
    const shown = (message: string) => hideVariables({ ...PROBLEM, message, widening }, new Map([['A', 'mailbox']]));
    expect(shown('"mailbox" is wrong.')).not.toHaveProperty('widening');
    expect(shown('"other" is wrong.')).toHaveProperty('widening', widening);
  });

  it('shows no four characters from the beginning of any value that a message quotes, cut or whole', () => {
    const texts = fc.string({ minLength: 4, maxLength: 100, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('p', 'q'), maxLength: 70 }), texts, (before, value) => {
        fc.pre(!/^[pq]/.test(value));
        const [shown = ''] = hidden(`${quoteValue(before + value)} is wrong.`, { VARIABLE: value });
        const rest = shown.replaceAll('${env.VARIABLE}', '').replace(/ is wrong( here)?\.$/, '');
        expect(rest).toMatch(/^"[pq]*(.{0,3}…|")$|^The value of $/s);
      }),
    );
  });
});
