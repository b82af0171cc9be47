import { checkImports } from './architecture/checkImports.ts';
import { checkShape } from './architecture/checkShape.ts';
import { reachableFrom } from './architecture/reachableFrom.ts';
import { readSource, readSources } from './architecture/readSource.ts';

const GENERATOR = readSources('generator');
const SIMULATOR = readSources('org-simulator');

describe('the generator', () => {
  it('has sources', () => {
    expect(GENERATOR.length).toBeGreaterThan(100);
  });

  it('imports only from the stages before, and each package only where it belongs', () => {
    expect(GENERATOR.flatMap(checkImports)).toEqual([]);
  });

  it.each(['generate', 'lint'])('runs %s without @salesforce/*', (command) => {
    const entries = ['generator/launch.js', `generator/commands/${command}.ts`];
    const packages = reachableFrom(GENERATOR, entries, ['generator/cli/commandLoaders.ts']);
    expect([...packages].filter(([name]) => name.startsWith('@salesforce/'))).toEqual([]);
    // That the way was followed to its end.
    expect([...packages.keys()]).toEqual(expect.arrayContaining(['commander', 'yaml', 'zod']));
    expect(packages.has('handlebars/dist/handlebars.runtime.js')).toBe(command === 'generate');
  });
});

describe('files', () => {
  it('are small, named after what they export, and speak through the command line alone', () => {
    expect([...GENERATOR, ...SIMULATOR].flatMap(checkShape)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  it.each([
    ['definitions/load.ts', "import { x } from '../resolve/x.ts';", 'definitions may not import resolve'],
    ['definitions/load.ts', "import type { X } from '../files/x.ts';", 'definitions may not import files'],
    ['render/x.ts', "export const f = () => import('../files/x.ts');", 'render may not import files'],
    ['render/x.ts', "import '../org/x.ts';", 'render may not import org'],
    ['metadata/deep/x.ts', "import { x } from '../../render/deep/x.ts';", 'metadata may not import render'],
    ['files/x.ts', "import { x } from '../commands/x.ts';", 'files may not import commands'],
    ['commands/x.ts', "import { x } from '../cli/x.ts';", 'commands may not import cli'],
    ['commands/x.ts', "import '../cli.ts';", 'commands may not import cli.ts'],
    ['cli/x.ts', "import { x } from '../files/x.ts';", 'cli may not import files'],
    ['oauth/x.ts', "import { x } from '../deploy/x.ts';", 'oauth may not import deploy'],
    ['somewhere/x.ts', "import { x } from '../shared/x.ts';", 'the stage somewhere has no row in the table'],
    ['verify/x.ts', "import { x } from '../../org-simulator/x.ts';", 'the generator knows nothing outside of itself'],
    ['files/x.ts', "import { x } from './y';", 'relative imports end in .ts'],
    ['verify/x.ts', "import { AuthInfo } from '@salesforce/core';", 'only org, deploy may at run time'],
    ['verify/x.ts', "import { type AuthInfo } from '@salesforce/core';", 'only org, deploy may at run time'],
    ['files/x.ts', "import { x } from '@salesforce/source-deploy-retrieve';", 'only org, deploy may at run time'],
    ['files/x.ts', "export { x } from 'handlebars';", 'only render may'],
    ['files/x.ts', "import type { x } from 'handlebars';", 'only render may'],
    ['resolve/x.ts', "import * as z from 'zod/mini';", 'only definitions may'],
    ['resolve/x.ts', "const y = await import('yaml');", 'only definitions may'],
    ['files/x.ts', "const y = createRequire(import.meta.url)('handlebars/dist/handlebars.js');", 'only render may'],
    ['definitions/x.ts', "import { XMLParser } from 'fast-xml-parser';", 'only reference, provision, schema may'],
  ])('refuse in %s: %s', (path, text, problem) => {
    expect(checkImports(readSource(`generator/${path}`, text))).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['resolve/x.ts', "import { x } from '../definitions/x.ts';"],
    ['provision/x.ts', "import type { Connection } from '@salesforce/core';"],
    ['org/x.ts', "const { AuthInfo } = await import('@salesforce/core');"],
    ['deploy/x.ts', "import { x } from '../org/x.ts';"],
    ['metadata/x.ts', "import type { Profile } from '@salesforce/types/metadata';"],
    ['files/x.ts', "// import { x } from '../cli.ts';\nconst text = \"import '../cli.ts'\";"],
  ])('allow in %s: %s', (path, text) => {
    expect(checkImports(readSource(`generator/${path}`, text))).toEqual([]);
  });

  it.each([
    ['files/x.ts', `export const x = 1;\n${'\n'.repeat(150)}const y = 2;`, 'has 152 lines'],
    ['files/x.ts', 'export default function x() {}', 'has a default export'],
    ['files/x.ts', 'const x = 1;\nexport default x;', 'has a default export'],
    ['files/x.ts', "export * from './y.ts';", 'exports what another file exports'],
    ['files/x.ts', "export { y } from './y.ts';", 'exports what another file exports'],
    ['files/utils/x.ts', 'export const x = 1;', 'is in a folder without a subject'],
    ['helpers/x.ts', 'export const x = 1;', 'is in a folder without a subject'],
    ['files/x.ts', 'export const y = 1;', 'is not named after what it exports'],
    ['files/x.ts', 'export const x = process.env.HOME;', 'uses process.env'],
    ['files/x.ts', "export const x = process['env'];", 'uses process.env'],
    ['files/x.ts', "export function x() {\n  console.log('x');\n}", 'uses console'],
    ['files/x.ts', 'export const x = () => process.exit(1);', 'uses process.exit'],
  ])('refuse %s: %j', (path, text, problem) => {
    expect(checkShape(readSource(`generator/${path}`, text))).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['commands/deploy.ts', 'export const deployCommand = 1;'],
    ['shared/toolError.ts', 'export class ToolError extends Error {}'],
    ['definitions/oauthScopes.ts', 'export const OAUTH_SCOPES = 1;'],
    ['files/x.ts', "// console.log(process.env)\nexport const x = 'console.log';"],
  ])('allow %s: %j', (path, text) => {
    expect(checkShape(readSource(`generator/${path}`, text))).toEqual([]);
  });

  it('find a package that is far away', () => {
    const sources = [
      readSource('generator/a.ts', "import './b.ts';\nimport type { X } from './never.ts';"),
      readSource('generator/b.ts', "const c = await import('./c.ts');"),
      readSource('generator/c.ts', "import { Org } from '@salesforce/core';"),
    ];
    expect([...reachableFrom(sources, ['generator/a.ts'], [])]).toEqual([['@salesforce/core', 'generator/c.ts']]);
    expect([...reachableFrom(sources, ['generator/a.ts'], ['generator/c.ts'])]).toEqual([]);
  });
});
