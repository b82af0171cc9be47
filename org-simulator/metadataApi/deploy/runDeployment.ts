import type { OrgState } from '../../state/orgState.ts';
import { type DeployPackage, type DestructiveFile, readDeployPackage } from '../zip/readDeployPackage.ts';
import { readZip } from '../zip/readZip.ts';
import { addDefaultPolicies } from './addDefaultPolicies.ts';
import { deployComponent } from './deployComponent.ts';
import type { DeployMessage } from './deployMessage.ts';
import { type DeploymentLog, deploymentLog } from './deploymentLog.ts';
import type { DeployOptions } from './deployOptions.ts';
import { destroyComponents } from './destroyComponents.ts';
import { findComponents } from './findComponents.ts';
import { unknownTypeProblem } from './unknownTypeProblem.ts';

export interface DeployOutcome {
  readonly status: 'Succeeded' | 'SucceededPartial' | 'Failed';
  readonly messages: readonly DeployMessage[];
}

/**
 * Does a whole deployment at once. `checkOnly` changes nothing; with `rollbackOnError` one error undoes all, without it
 * what is right stays ("SucceededPartial"; Metadata API Developer Guide, DeployOptions and DeployStatus).
 */
export function runDeployment(zip: Uint8Array, options: DeployOptions, org: OrgState): DeployOutcome {
  const log = deploymentLog(org, options.ignoreWarnings);
  const restore = org.snapshot();
  try {
    const deployable = openPackage(zip, log);
    if (deployable !== undefined) deployPackage(deployable, { org, log, options });
  } catch (error) {
    restore();
    throw error;
  }
  const failed = log.messages.some(({ success }) => !success);
  const partly = failed && !options.rollbackOnError && log.messages.some(isDone);
  if (options.checkOnly || (failed && options.rollbackOnError)) restore();
  return { status: failed ? (partly ? 'SucceededPartial' : 'Failed') : 'Succeeded', messages: log.messages };
}

function isDone({ success, fileName }: DeployMessage): boolean {
  return success && fileName !== 'package.xml';
}

/** Unpacks; undefined when the package as a whole cannot be deployed. */
function openPackage(zip: Uint8Array, log: DeploymentLog): DeployPackage | undefined {
  const opened = readDeployPackage(readZip(zip));
  if ('problem' in opened) {
    const subject = { componentType: '', fullName: opened.file, fileName: opened.file };
    log.fail(subject, opened.problem, opened.line > 0 ? opened : undefined);
    return undefined;
  }
  const problems = typeProblems(opened);
  for (const problem of problems) log.fail(MANIFEST, problem);
  return problems.length === 0 ? opened : undefined;
}

const MANIFEST = { componentType: '', fullName: 'package.xml', fileName: 'package.xml' };

function typeProblems({ manifest, destructive }: DeployPackage): readonly string[] {
  if (manifest.version === '') return ['Required field is missing: version'];
  return [manifest, ...destructive.values()]
    .flatMap(({ types }) => types)
    .map(({ name }) => unknownTypeProblem(name, manifest.version))
    .filter((problem) => problem !== undefined);
}

interface Work {
  readonly org: OrgState;
  readonly log: DeploymentLog;
  readonly options: DeployOptions;
}

/** Deletions of destructiveChanges.xml and …Pre.xml come before, those of …Post.xml after everything else. */
function deployPackage(deployable: DeployPackage, { org, log, options }: Work): void {
  const destroy = (file: DestructiveFile) => {
    const manifest = deployable.destructive.get(file);
    if (manifest !== undefined) destroyComponents(file, manifest, { org, log });
  };
  const files = findComponents(deployable, options, log);
  destroy('destructiveChangesPre.xml');
  destroy('destructiveChanges.xml');
  for (const file of files) deployComponent(file, { org, version: deployable.manifest.version, log });
  addDefaultPolicies(org);
  destroy('destructiveChangesPost.xml');
  log.succeed(MANIFEST, { changed: true });
}
