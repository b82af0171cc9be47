import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { isInside } from '../../reference/isInside.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext } from '../command.ts';
import { planFileOf } from './planFileOf.ts';

/** Where the plan of an environment is saved. */
export type PlanDestination = (environment: string) => string | null;

/**
 * `--out FILE` for the plan of one environment; a folder when several are asked for, when it is one or ends in `/`: then
 * each plan is `<env>.plan.json` in it. Throws ToolError for a place where no plan can be.
 */
export function planDestination(
  { projectRoot, environments }: Pick<CommandContext, 'projectRoot' | 'environments'>,
  out: string | null,
): PlanDestination {
  if (out === null) return () => null;
  const path = resolve(out);
  if (isInside(resolve(projectRoot, 'force-app'), path)) throw inForceApp(out);
  const found = statSync(path, { throwIfNoEntry: false });
  const isMany = environments.includes('all') || environments.length > 1;
  if (isMany && (found?.isFile() === true || out.endsWith('.json'))) throw needsFolder(out);
  const isFolder = isMany || out.endsWith('/') || out.endsWith(sep) || found?.isDirectory() === true;
  return (environment) => (isFolder ? planFileOf(out, environment) : out);
}

function inForceApp(out: string): ToolError {
  return new ToolError(`--out ${out}: what lies in force-app/ is deployed, so a plan cannot be there.`, {
    actions: ['Save it elsewhere, e.g. --out plan.json.'],
  });
}

function needsFolder(out: string): ToolError {
  return new ToolError(`--out ${out} is one file, and each environment has a plan of its own.`, {
    actions: ['Name a folder, e.g. --out plans: it gets one <env>.plan.json for each.'],
  });
}
