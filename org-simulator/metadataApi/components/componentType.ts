import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import type { ComponentRule, DeployedComponent } from './deployedComponent.ts';
import type { RetrieveScope } from './retrieveScope.ts';

/** Everything the simulated org knows about one metadata type. */
export interface ComponentType {
  readonly name: string;
  /** Its root element and type in the WSDL, where that is not `name`: settings are named `Settings` in a package. */
  readonly element?: string;
  /** Folder in the package, e.g. `permissionsets`. */
  readonly directoryName: string;
  /** E.g. `permissionset`. */
  readonly suffix: string;
  /** Checked in this order; the first problem is reported, as the Metadata API does. */
  readonly rules: readonly ComponentRule[];
  /** What the org keeps: the file, merged with what was there where the type works so, server-made elements added. */
  stored(component: DeployedComponent, org: OrgState): MetadataBody;
  /** Makes the sObject rows agree with the component. Answers the id of its main row. */
  project(component: Pick<MetadataComponent, 'fullName' | 'body'>, org: OrgState): string;
  /** Takes the rows away again. */
  remove(component: MetadataComponent, org: OrgState): void;
  /** What a retrieve returns of it. */
  retrieved(component: MetadataComponent, scope: RetrieveScope): MetadataBody;
}
