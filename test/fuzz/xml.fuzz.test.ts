import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseManifest } from '../../generator/files/parseManifest.ts';
import { parseField, parseFieldFile } from '../../generator/policy/objects/parseField.ts';
import { parseUser } from '../../generator/provision/parseUser.ts';
import { parseCertificate } from '../../generator/reference/certificate/parseCertificate.ts';
import { readProfile } from '../../generator/reference/profile/readProfile.ts';
import { checkMetadata } from '../../generator/schema/checkMetadata.ts';
import { isMetadataType } from '../../generator/schema/isMetadataType.ts';
import { parseXml } from '../../generator/schema/parseXml.ts';
import type { XmlElement } from '../../generator/schema/xmlElement.ts';
import type { Problem } from '../../generator/shared/problem.ts';
import { anyText } from './anyText.ts';
import { EXAMPLE_PROJECTS, METADATA_FILES } from './exampleSources.ts';
import { faultyProblems } from './faultyProblems.ts';
import { fuzz } from './fuzz.ts';
import { mutations } from './mutations.ts';
import { arePrototypesClean } from './prototypes.ts';
import { type ReadElement, readXml } from './readXml.ts';
import { undefinedIn } from './undefinedIn.ts';
import { xmlLike } from './xmlLike.ts';

const FILE = 'x.xml';

/** Every reader of XML, on one text: a value without gaps, or problems with places. */
function expectOutcomes(text: string): void {
  const files = { [FILE]: text };
  const problems: Problem[] = [];
  const parsed = parseXml(text);
  if (parsed.ok) readElements(parsed.root);
  else problems.push(problemOf(parsed));
  const profile = readProfile(FILE, Buffer.from(text));
  if ('problems' in profile) problems.push(...profile.problems);
  else expect(undefinedIn(profile.profile)).toEqual([]);
  const user = parseUser({ file: FILE, developerName: 'X', text });
  problems.push(...user.problems);
  expect(user.user === null).toBe(user.problems.length > 0);
  expect(undefinedIn(user.user)).toEqual([]);
  expect(undefinedIn(parseFieldFile(text))).toEqual([]);
  expect(faultyProblems(problems, files)).toEqual([]);
  expect(arePrototypesClean()).toBe(true);
}

function problemOf({ message, line, column }: { message: string; line: number; column: number }): Problem {
  return { position: { file: FILE, line, column }, keyPath: '', message, fix: '' };
}

function readElements(root: XmlElement): void {
  expect(undefinedIn(root)).toEqual([]);
  parseField(root);
  if (!isMetadataType(root.name)) return;
  for (const { line, column } of checkMetadata(root.name, root, '66.0')) {
    expect(Math.min(line, column)).toBeGreaterThan(0);
  }
}

const plain = ({ name, text, children }: XmlElement): ReadElement => ({ name, text, children: children.map(plain) });
const local = ({ name, text, children }: ReadElement): ReadElement => ({
  name: name.replace(/^.*:/, ''),
  text,
  children: children.map(local),
});

/** What libxml2 reads; null when it refuses. */
function readOrNull(text: string): ReadElement | null {
  try {
    return readXml(text);
  } catch {
    return null;
  }
}

const PROFILES = EXAMPLE_PROJECTS.flatMap((files) =>
  Object.entries(files)
    .filter(([path]) => path.endsWith('-meta.xml'))
    .map(([path, content]) => ({ path, text: content.toString('utf8') })),
);
const mutated = fc
  .tuple(fc.constantFrom(...METADATA_FILES, ...PROFILES, ...PROFILES), mutations)
  .map(([{ text }, mutate]) => mutate(text));

describe('readers of XML', () => {
  fuzz('xml: bytes and texts in every reader', fc.property(fc.oneof(xmlLike, anyText), expectOutcomes));

  fuzz('xml: mutated metadata in every reader', fc.property(mutated, expectOutcomes));

  fuzz(
    'xml: the same tree as libxml2',
    fc.property(fc.oneof(xmlLike, mutated), (text) => {
      const parsed = parseXml(text);
      const expected = readOrNull(text.replace(/^\ufeff/, ''));
      // What libxml2 refuses may be read; what both read is the same.
      if (parsed.ok && expected !== null) expect(local(plain(parsed.root))).toEqual(local(expected));
    }),
  );
});

describe('other files that people bring', () => {
  const certificate = readFileSync('test/golden/minimal/project/reference/certificates/web-lead-intake.prod.crt');
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
    mutations.map((mutate) => Buffer.from(mutate(certificate.toString('latin1')), 'latin1')),
    mutations.map((mutate) => Buffer.from(mutate(derOf(certificate).toString('latin1')), 'latin1')),
    mutations.map((mutate) => Buffer.from(Buffer.from(mutate(certificate.toString('latin1'))).toString('base64'))),
  );

  fuzz(
    'xml: certificates',
    fc.property(bytes, (content) => {
      const result = parseCertificate(content);
      if ('failure' in result) expect(['private-key', 'several', 'not-a-certificate']).toContain(result.failure);
      else expect(result.certificate.raw.length).toBeGreaterThan(0);
    }),
  );

  const list = '# x\nusers/A.user-meta.xml\ta\t'.concat(
    '0'.repeat(64),
    '\nroles/B.role-meta.xml\tb\t',
    'f'.repeat(64),
    '\n',
  );
  fuzz(
    'lists of generated files',
    fc.property(
      fc.oneof(
        mutations.map((mutate) => mutate(list)),
        anyText,
      ),
      (text) => {
        const { entries, problems } = parseManifest(text, FILE);
        expect(problems.filter(({ position }) => position === null || position.line < 1)).toEqual([]);
        for (const { path, hash } of entries) {
          expect(path).not.toMatch(/(^|\/)\.|^\/|\\|\/\/|\/$/);
          expect(hash).toMatch(/^[\da-f]{64}$/);
        }
      },
    ),
  );
});

function derOf(pem: Buffer): Buffer {
  return Buffer.from(pem.toString('latin1').replace(/-----[^-]+-----|\s/g, ''), 'base64');
}
