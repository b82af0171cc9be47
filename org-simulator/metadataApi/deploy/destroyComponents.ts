import type { OrgState } from '../../state/orgState.ts';
import { componentTypes } from '../components/componentTypes.ts';
import type { PackageManifest } from '../zip/packageManifest.ts';
import type { DestructiveFile } from '../zip/readDeployPackage.ts';
import type { DeploymentLog } from './deploymentLog.ts';
import { removalProblem } from './removalProblem.ts';

interface Target {
  readonly org: OrgState;
  readonly log: DeploymentLog;
}

/**
 * Deletes what a destructiveChanges file names. A component that is not there gives a warning, whose text and shape are
 * described in forcedotcom/source-deploy-retrieve (metadataApiDeploy).
 */
export function destroyComponents(file: DestructiveFile, manifest: PackageManifest, target: Target): void {
  for (const { name, members } of manifest.types) {
    for (const member of members) destroyComponent(file, { type: name, fullName: member }, target);
  }
}

interface Named {
  readonly type: string;
  readonly fullName: string;
}

function destroyComponent(file: DestructiveFile, { type, fullName }: Named, { org, log }: Target): void {
  const existing = org.metadata.get(type, fullName);
  const known = componentTypes.find(({ name }) => name === type);
  if (existing === undefined || known === undefined) {
    log.warn({ componentType: type, fullName: file, fileName: file }, `No ${type} named: ${fullName} found`);
    return;
  }
  const problem = removalProblem(existing, org);
  const subject = { componentType: type, fullName, fileName: file };
  if (problem !== undefined) {
    log.fail(subject, problem);
    return;
  }
  known.remove(existing, org);
  org.metadata.remove(type, fullName);
  log.succeed(subject, { deleted: true, changed: true, id: existing.id });
}
