import { dirname, join } from 'node:path/posix';
import type { Import, Source } from './readSource.ts';

/** From the definitions to the files; each stage sees those before it. `schema` is data about the Metadata API. */
const PIPELINE = ['shared', 'schema', 'definitions', 'resolve', 'reference', 'metadata', 'render', 'files'];

const before = (stage: string) => PIPELINE.slice(0, PIPELINE.indexOf(stage));

/** Stages that talk to an org, and what decides about it. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(PIPELINE.map((stage) => [stage, before(stage)])),
  policy: before('render'),
  findings: [...before('resolve'), 'policy'],
  source: [...before('render'), 'policy'],
  authoring: [...PIPELINE, 'org'],
  org: PIPELINE,
  deploy: [...PIPELINE, 'org'],
  provision: [...PIPELINE, 'org'],
  access: [...PIPELINE, 'org'],
  sinks: [...PIPELINE, 'org'],
  oauth: [...PIPELINE, 'org', 'sinks'],
  legacy: [...PIPELINE, 'org', 'sinks', 'oauth', 'access'],
  verify: [...PIPELINE, 'org', 'sinks', 'oauth', 'access'],
  preflight: [...PIPELINE, 'org', 'access', 'provision', 'deploy'],
  retire: [...PIPELINE, 'org', 'oauth', 'provision', 'deploy'],
  rotate: [...PIPELINE, 'org', 'sinks', 'oauth', 'access', 'verify', 'provision', 'deploy', 'retire'],
  status: [...PIPELINE, 'policy', 'org', 'sinks', 'oauth', 'access', 'findings', 'deploy', 'rotate'],
  plan: [...PIPELINE, 'policy', 'org', 'access', 'provision', 'deploy', 'preflight', 'retire'],
};

/** What each stage may import besides itself. A stage without a row may not exist; nobody imports the command line. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...STAGES,
  commands: Object.keys(STAGES),
  cli: ['commands', 'shared'],
  'cli.ts': ['cli', 'shared'],
  // Before the first stage: which of two equal programs runs.
  startup: [],
  'launch.js': ['cli.ts', 'startup'],
};

/** Packages that belong to some stages; `atRunTime`: their types may be used anywhere. */
const PACKAGES: readonly { readonly name: RegExp; readonly stages: readonly string[]; readonly atRunTime: boolean }[] =
  [
    { name: /^@salesforce\/(core|source-deploy-retrieve|kit)\b/, stages: ['org', 'deploy'], atRunTime: true },
    { name: /^@salesforce\/types\b/, stages: [], atRunTime: true },
    { name: /^@salesforce\/(?!core|source-deploy-retrieve|kit|types)/, stages: [], atRunTime: false },
    { name: /^handlebars\b/, stages: ['render'], atRunTime: false },
    { name: /^(yaml|zod)\b/, stages: ['definitions'], atRunTime: false },
    { name: /^fast-xml-parser\b/, stages: ['reference', 'provision', 'schema'], atRunTime: false },
    { name: /^ignore\b/, stages: ['source'], atRunTime: false },
    { name: /^node-sarif-builder\b/, stages: ['findings'], atRunTime: false },
    { name: /^(node-vault|@aws-sdk\/)/, stages: ['sinks'], atRunTime: false },
    { name: /^esbuild\b/, stages: ['startup'], atRunTime: false },
    { name: /^(commander|picocolors)\b/, stages: ['cli'], atRunTime: false },
  ];

/** The stage that a file of `generator/` belongs to: its folder, or its name at the top. */
function stageOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Every import of the file that goes the wrong way, one sentence each. */
export function checkImports(source: Source): readonly string[] {
  return source.imports.flatMap((imported) => {
    const problem = imported.specifier.startsWith('.') ? checkFile(source, imported) : checkPackage(source, imported);
    return problem === null ? [] : [`${source.path} imports ${imported.specifier}: ${problem}`];
  });
}

function checkFile({ path }: Source, { specifier }: Import): string | null {
  const target = join(dirname(path), specifier);
  const [from, to] = [stageOf(path), stageOf(target)];
  if (!/\.(ts|json)$/.test(target)) return 'relative imports end in .ts';
  if (!target.startsWith('generator/')) return 'the generator knows nothing outside of itself';
  const row = MAY_IMPORT[from];
  if (row === undefined) return `the stage ${from} has no row in the table`;
  return from === to || row.includes(to) ? null : `${from} may not import ${to}`;
}

function checkPackage({ path }: Source, { specifier, typeOnly }: Import): string | null {
  const stage = stageOf(path);
  const row = PACKAGES.find(({ name }) => name.test(specifier));
  if (row === undefined || row.stages.includes(stage) || (row.atRunTime && typeOnly)) return null;
  return `only ${row.stages.join(', ') || 'types'} may${row.atRunTime ? ' at run time' : ''}`;
}
