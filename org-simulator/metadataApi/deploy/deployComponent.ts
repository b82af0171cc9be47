import type { OrgState } from '../../state/orgState.ts';
import { sortedLists } from '../body/sortedLists.ts';
import { writeBody } from '../body/writeBody.ts';
import type { ComponentType } from '../components/componentType.ts';
import type { DeployedComponent } from '../components/deployedComponent.ts';
import { elementOf } from '../components/elementOf.ts';
import { installComponent } from '../components/installComponent.ts';
import type { ComponentFile } from './componentFile.ts';
import type { DeploymentLog } from './deploymentLog.ts';
import { readComponentFile } from './readComponentFile.ts';

interface Target {
  readonly org: OrgState;
  /** `version` of package.xml. */
  readonly version: string;
  readonly log: DeploymentLog;
}

/** Checks one component and puts it into the org; says so, or why not, in the log. */
export function deployComponent(file: ComponentFile, { org, version, log }: Target): void {
  const { type, fullName, fileName } = file;
  const subject = { componentType: type.name, fullName, fileName };
  const content = readComponentFile(elementOf(type), file.bytes, version);
  if ('problem' in content) {
    log.fail(subject, content.problem, content);
    return;
  }
  const existing = org.metadata.get(type.name, fullName);
  const component = { type: type.name, fullName, body: content.body, apiVersion: Number.parseFloat(version), existing };
  const broken = type.rules.map((rule) => rule(component, org)).find((text) => text !== undefined);
  if (broken === undefined) log.succeed(subject, install(type, component, org));
  else log.fail(subject, broken);
}

/** Whether a component was created, changed or left as it was: what the org keeps is compared, not the file. */
function install(type: ComponentType, component: DeployedComponent, org: OrgState) {
  const { existing, fullName } = component;
  const body = sortedLists(type.stored(component, org));
  if (existing !== undefined && writeBody(elementOf(type), existing.body) === writeBody(elementOf(type), body)) {
    return { id: existing.id };
  }
  const { id } = installComponent(org, { type: type.name, fullName: existing?.fullName ?? fullName, body });
  return { changed: true, created: existing === undefined, id };
}
