import fc from 'fast-check';
import { line, lintDefinition } from './lintFiles.ts';

const OBJECTS = ['Account', 'Case', 'Contact', 'Lead', 'Order'];
const RULES = ['object-view-all', 'object-delete'] as const;
type Waived = { readonly rule: (typeof RULES)[number]; readonly for: readonly string[] | null };

const someObjects = fc.subarray(OBJECTS, { minLength: 1 });
const waived: fc.Arbitrary<Waived> = fc.record({ rule: fc.constantFrom(...RULES), for: fc.option(someObjects) });

function definition(objects: readonly string[], waivers: readonly Waived[]): string {
  const entries = objects.map((object) => `    ${object}: [read, edit, delete, view-all]\n`).join('');
  const accepted = waivers.map(
    (waiver) =>
      `  - { rule: ${waiver.rule}, reason: Accepted., until: 2027-01-31${waiver.for === null ? '' : `, for: [${waiver.for.join(', ')}]`} }\n`,
  );
  return `access:\n  objects:\n${entries}${accepted.length === 0 ? '' : `waivers:\n${accepted.join('')}`}`;
}

const covers = (waiver: Waived, rule: string, about: string | null) =>
  waiver.rule === rule && (waiver.for === null || waiver.for.includes(about ?? ''));

describe('waivers', () => {
  it('take away exactly what they are for, and each is found unneeded exactly when it takes nothing away', async () => {
    await fc.assert(
      fc.asyncProperty(someObjects, fc.array(waived, { maxLength: 4 }), async (objects, waivers) => {
        const [bare, accepted] = await Promise.all([
          lintDefinition(definition(objects, [])),
          lintDefinition(definition(objects, waivers)),
        ]);
        const isOfWaivers = ({ rule }: { readonly rule: string }) => rule === 'waiver-unneeded';
        const expected = bare.filter(({ rule, about }) => !waivers.some((waiver) => covers(waiver, rule, about)));
        expect(accepted.filter((finding) => !isOfWaivers(finding)).map(line)).toEqual(expected.map(line));

        // A finding counts for the first waiver that covers it.
        const needed = new Set(
          bare.map(({ rule, about }) => waivers.findIndex((waiver) => covers(waiver, rule, about))),
        );
        const unneeded = waivers.flatMap((_, index) => (needed.has(index) ? [] : [`waivers[${index}]`]));
        expect(accepted.filter(isOfWaivers).map(({ keyPath }) => keyPath)).toEqual(unneeded);
      }),
      { numRuns: 60 },
    );
  });
});
