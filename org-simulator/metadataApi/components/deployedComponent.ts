import type { MetadataComponent, OrgState } from '../../state/orgState.ts';
import type { MetadataBody } from '../body/metadataBody.ts';

/** A component of a deployment whose file is well-formed and fits its type. */
export interface DeployedComponent {
  readonly type: string;
  readonly fullName: string;
  readonly body: MetadataBody;
  /** `version` of package.xml, e.g. 66. */
  readonly apiVersion: number;
  readonly existing: MetadataComponent | undefined;
}

/** One rule of Salesforce: its error text when the component breaks it, undefined otherwise. */
export type ComponentRule = (component: DeployedComponent, org: OrgState) => string | undefined;
