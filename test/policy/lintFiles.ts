import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LintRequest, lintFolder } from '../../generator/commands/linting/lintFolder.ts';
import type { Example } from '../../generator/policy/example.ts';
import { EXAMPLE_DAY, exampleFiles } from '../../generator/policy/exampleFiles.ts';
import type { Finding } from '../../generator/policy/finding.ts';

export interface LintOptions extends Partial<Pick<LintRequest, 'environments' | 'only' | 'processEnvironment'>> {
  readonly today?: string;
}

/** Lints a project of these files in a folder of its own, with the certificates that the example of this project has. */
export async function lintFiles(
  files: Readonly<Record<string, string>>,
  { today = EXAMPLE_DAY, ...options }: LintOptions = {},
): Promise<readonly Finding[]> {
  const root = await mkdtemp(join(tmpdir(), 'lint-'));
  try {
    await cp('reference', join(root, 'reference'), { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    const now = new Date(`${today}T12:00:00Z`);
    const { findings } = await lintFolder({
      environments: [],
      only: [],
      processEnvironment: {},
      ...options,
      projectRoot: root,
      now,
    });
    return findings;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Lints the example of a rule. */
export function lintExample(example: Example): Promise<readonly Finding[]> {
  return lintFiles(exampleFiles(example), example.today === undefined ? {} : { today: example.today });
}

/** Lints one definition in one environment, with keys that are not given as examples have them. */
export function lintDefinition(
  definition: string,
  files: Readonly<Record<string, string>> = {},
  options: LintOptions = {},
): Promise<readonly Finding[]> {
  return lintFiles(exampleFiles({ definition, files }), options);
}

/** Findings of one rule, a line each. */
export function linesOf(findings: readonly Finding[], rule: string): readonly string[] {
  return findings.filter((finding) => finding.rule === rule).map(line);
}

/** `error file:line:column keyPath [about] (environments) | message | fix` */
export function line({ severity, position, keyPath, about, environments, message, fix }: Finding): string {
  const place = position === null ? '-' : `${position.file}:${position.line}:${position.column}`;
  const subject = about === null ? '' : ` [${about}]`;
  return `${severity} ${place} ${keyPath}${subject} (${environments.join(', ')}) | ${message} | ${fix}`;
}
