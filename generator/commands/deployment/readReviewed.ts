import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parsePlanFile } from '../../plan/file/parsePlanFile.ts';
import { compareText } from '../../shared/compareText.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext, CommandOptions } from '../command.ts';
import { PLAN_SUFFIX, planFileOf } from '../planning/planFileOf.ts';
import type { ReviewedPlan } from './deploymentRequest.ts';

/** `--plan FILE`, or a folder of plans as `plan --out` writes it for several environments; null without `--plan`. */
export async function readReviewed(
  { environments }: Pick<CommandContext, 'environments'>,
  { plan }: CommandOptions,
): Promise<readonly ReviewedPlan[] | null> {
  if (typeof plan !== 'string') return null;
  const path = resolve(plan);
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(plan, error);
  });
  const files = found.isDirectory() ? await filesOf(plan, environments) : [plan];
  return Promise.all(files.map(readOne));
}

/** Those of the environments that are asked for, else all that lie there. */
async function filesOf(folder: string, environments: readonly string[]): Promise<readonly string[]> {
  const isNamed = environments.length > 0 && !environments.includes('all');
  if (isNamed) return environments.map((environment) => planFileOf(folder, environment));
  const names = (await readdir(resolve(folder))).filter((name) => name.endsWith(PLAN_SUFFIX)).toSorted(compareText);
  if (names.length > 0) return names.map((name) => join(folder, name));
  throw new ToolError(`There is no plan in ${folder}: no file there ends in ${PLAN_SUFFIX}.`, {
    actions: [`Make them: npm run plan -- --env all --out ${folder}`],
  });
}

async function readOne(file: string): Promise<ReviewedPlan> {
  const text = await readFile(resolve(file), 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  return { file, plan: parsePlanFile(text, file) };
}

function unreadable(file: string, error: unknown): ToolError {
  return new ToolError(`The plan ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, {
    actions: ['Make one: npm run plan -- --env <name> --out <file>'],
    cause: error,
  });
}
