import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { loadProject } from '../generator/definitions/loadProject.ts';
import { buildComponents } from '../generator/metadata/buildComponents.ts';
import { METADATA_FOLDERS } from '../generator/metadata/metadataFolders.ts';
import { loadReferences } from '../generator/reference/loadReferences.ts';
import type { GeneratedFile } from '../generator/render/generatedFile.ts';
import { renderFile } from '../generator/render/renderFile.ts';
import { resolveProject } from '../generator/resolve/resolveProject.ts';
import { checkMetadata } from '../generator/schema/checkMetadata.ts';
import { parseXml } from '../generator/schema/parseXml.ts';

/** What a person says about a case; written by hand, never regenerated. */
interface Intent {
  readonly about: string;
  /** Everything the stages remark, in order, each once. */
  readonly notes: readonly string[];
  /** Facts about each file of each environment: texts that it has, and texts that it must not have. */
  readonly files: Readonly<
    Record<string, Readonly<Record<string, { readonly has: readonly string[]; readonly lacks?: readonly string[] }>>>
  >;
}

const GOLDEN = join('test', 'golden');
const ENVIRONMENTS = ['prod', 'uat'];
const CASES = readdirSync(GOLDEN);
const FILES = CASES.flatMap((name) => ENVIRONMENTS.map((environment) => ({ name, environment })));
/** The certificates of the cases are valid for a hundred years from here. */
const NOW = new Date('2026-06-01T00:00:00Z');

/** `UPDATE_GOLDEN=1 npm test` rewrites expected/ on a workstation, never in CI. Read the diff before committing it. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

interface Output {
  readonly files: Readonly<Record<string, readonly GeneratedFile[]>>;
  readonly apiVersions: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

/** All stages from the YAML files to the text of metadata files. */
async function generate(name: string): Promise<Output> {
  const root = resolve(GOLDEN, name, 'project');
  const request = { environments: ['all'], only: [], processEnvironment: {} };
  const { environments } = resolveProject(await loadProject(root), request);
  const references = await loadReferences(root, environments, NOW);
  const built = environments.flatMap((environment) =>
    environment.users.map((user) => ({ name: environment.name, ...buildComponents(user, references) })),
  );
  const filesOf = (environment: string) =>
    built.filter((part) => part.name === environment).flatMap(({ components }) => components.map(renderFile));
  return {
    files: Object.fromEntries(ENVIRONMENTS.map((environment) => [environment, filesOf(environment)])),
    apiVersions: Object.fromEntries(environments.map((environment) => [environment.name, environment.apiVersion])),
    notes: [...new Set(built.flatMap(({ notes }) => notes))],
  };
}

/** One object for both sides, so that a missing file and an extra file fail as loudly as a changed one. */
function byPath(files: readonly GeneratedFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, contents }) => [path, contents]));
}

async function readFiles(directory: string): Promise<readonly GeneratedFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      path: path.slice(directory.length + 1),
      contents: await readFile(path, 'utf8'),
    })),
  );
}

async function replaceDirectory(directory: string, files: readonly GeneratedFile[]): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const { path, contents } of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), contents);
  }
}

function readIntent(name: string): Intent {
  return parse(readFileSync(join(GOLDEN, name, 'intent.yaml'), 'utf8')) as Intent;
}

describe('generated metadata', () => {
  it.each(FILES)('of $name is exactly the expected files in $environment', async ({ name, environment }) => {
    const expected = join(GOLDEN, name, 'expected', environment);
    const actual = (await generate(name)).files[environment]!;
    if (UPDATE) await replaceDirectory(expected, actual);

    expect(byPath(actual)).toEqual(byPath(await readFiles(expected)));
  });

  it.each(FILES)('of $name is what the Metadata API of $environment knows', async ({ name, environment }) => {
    const { files, apiVersions } = await generate(name);
    const metadata = files[environment]!.filter(({ path }) => !path.startsWith('users/'));

    expect(metadata.length).toBeGreaterThan(0);
    for (const { path, contents } of metadata) {
      const parsed = parseXml(contents);
      if (!parsed.ok) throw new Error(`${path}: ${parsed.message}`);
      expect(checkMetadata(typeOf(path), parsed.root, apiVersions[environment]!)).toEqual([]);
    }
  });

  it.each(CASES)('of %s is what its intent says', async (name) => {
    const intent = readIntent(name);
    const { files, notes } = await generate(name);

    expect(notes).toEqual(intent.notes);
    for (const environment of ENVIRONMENTS) {
      const actual = byPath(files[environment]!);
      const facts = intent.files[environment]!;
      expect(Object.keys(facts).toSorted()).toEqual(Object.keys(actual).toSorted());
      for (const [path, { has, lacks = [] }] of Object.entries(facts)) {
        // Blanks count for nothing in an intent, so that nobody counts them.
        const text = squeeze(actual[path]!);
        expect({ path, missing: has.filter((fact) => !text.includes(squeeze(fact))) }).toEqual({ path, missing: [] });
        expect({ path, found: lacks.filter((fact) => text.includes(squeeze(fact))) }).toEqual({ path, found: [] });
        expect(has.length).toBeGreaterThan(0);
      }
    }
  });

  it('covers every metadata type in both environments', () => {
    for (const environment of ENVIRONMENTS) {
      const paths = CASES.flatMap((name) => Object.keys(readIntent(name).files[environment]!));
      expect(new Set(paths.map((path) => path.split('/')[0])).size).toBe(Object.keys(METADATA_FOLDERS).length);
    }
  });
});

/** By the folder. */
function typeOf(path: string): string {
  const types = Object.entries(METADATA_FOLDERS);
  return types.find(([, { folder }]) => path.startsWith(`${folder}/`))![0];
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+</g, '<').replaceAll(/>\s+/g, '>').trim();
}
