import fc from 'fast-check';
import { stringify } from 'yaml';
import { readProject } from '../../generator/definitions/readProject.ts';
import { anyText } from './anyText.ts';
import { faultyProblems } from './faultyProblems.ts';
import { fuzz } from './fuzz.ts';
import { arePrototypesClean } from './prototypes.ts';
import { scratchFolder } from './scratchFolder.ts';
import { shapelessMap } from './shapelessMap.ts';
import { yamlLike } from './yamlLike.ts';

const FINE = {
  'integration-users/lead-intake.yaml': 'label: Lead Intake\nowner: ops@acme.example\n',
  'environments/prod.yaml': 'label: Production\n',
};
const PLACES = ['integration-users/lead-intake.yaml', 'environments/prod.yaml', 'policy.yaml'] as const;

const folder = scratchFolder();
afterAll(() => folder.remove());

/** Any content is a project, or has problems that each have a place in a file, a reason and a fix. */
async function expectOutcome(contents: readonly (string | Uint8Array)[]): Promise<number> {
  const written = Object.fromEntries(contents.map((content, index) => [PLACES[index]!, content]));
  const files = { ...FINE, ...written };
  folder.fill(files);
  const { problems } = await readProject(folder.root);
  expect(faultyProblems(problems, files)).toEqual([]);
  expect(arePrototypesClean()).toBe(true);
  return problems.length;
}

describe('the loader', () => {
  const bytes = fc.uint8Array({ maxLength: 80 });
  fuzz(
    'loader: bytes',
    fc.asyncProperty(bytes, bytes, bytes, async (...contents) => {
      await expectOutcome(contents);
    }),
  );

  fuzz(
    'loader: texts that look like YAML',
    fc.asyncProperty(yamlLike, yamlLike, yamlLike, async (...contents) => {
      await expectOutcome(contents);
    }),
  );

  fuzz(
    'loader: maps of the wrong shape',
    fc.asyncProperty(shapelessMap, shapelessMap, shapelessMap, async (...values) => {
      await expectOutcome(values.map((value) => stringify(value)));
    }),
  );

  const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'), anyText);
  fuzz(
    'loader: hostile keys',
    fc.asyncProperty(key, fc.nat({ max: 2 }), fc.nat({ max: 4 }), async (name, place, form) => {
      const text = JSON.stringify(name);
      const forms = [
        `${text}: { polluted: yes }\n`,
        `? ${text}\n: { ${text}: { polluted: yes } }\n`,
        `a: &a { ${text}: { polluted: yes } }\nb: { <<: *a }\n`,
        `overrides: { all: { ${text}: { polluted: yes } }, ${text}: { label: x } }\n`,
        `values: { ${text}: { ${text}: "\${values.${name}}" } }\n`,
      ];
      const contents = [...Object.values(FINE), 'rules: {}\n'];
      await expectOutcome(contents.with(place, forms[form]!));
    }),
  );
});
