import fc from 'fast-check';
import type { Finding } from '../../generator/policy/finding.ts';
import { readPolicy } from '../../generator/policy/readPolicy.ts';
import { lintSource } from '../../generator/source/lintSource.ts';
import { METADATA_FILES } from './exampleSources.ts';
import { faultyProblems } from './faultyProblems.ts';
import { fuzz } from './fuzz.ts';
import { mutations } from './mutations.ts';
import { scratchFolder } from './scratchFolder.ts';

const folder = scratchFolder();
afterAll(() => folder.remove());

const files = METADATA_FILES.filter(({ path }) => path.endsWith('-meta.xml'));
const damaged = fc.record({ first: fc.nat({ max: 1000 }), second: fc.nat({ max: 1000 }), mutate: mutations });

describe('metadata of other projects', () => {
  fuzz(
    'source: mutated metadata in lint --source-dir',
    fc.asyncProperty(damaged, async ({ first, second, mutate }) => {
      const chosen = [files[first % files.length]!, files[second % files.length]!];
      const texts = Object.fromEntries(chosen.map(({ path, text }) => [`main/${path}`, mutate(text)]));
      folder.fill(texts);
      const found: Finding[] = [];
      const request = { folders: ['main'], projectRoot: folder.root, policy: readPolicy(null), today: '2026-11-24' };
      for await (const { finding } of lintSource(request)) found.push(finding);
      expect(faultyProblems(found, texts)).toEqual([]);
    }),
  );
});
