import type { EffectiveAccess } from '../../../generator/access/effectiveAccess.ts';
import { diffComponents } from '../../../generator/deploy/diffComponents.ts';
import type { MetadataComponent } from '../../../generator/deploy/metadataComponent.ts';
import { hashSource } from '../../../generator/plan/bindings/hashSource.ts';
import type { PlanInput } from '../../../generator/plan/planInput.ts';
import { component } from '../../deploy/parseBody.ts';
import { resolvedUserOf } from '../../oauth/support/resolvedUserOf.ts';

/** A component as the file has it and as the org has it; null: not at all. */
export interface Pair {
  readonly type: string;
  readonly name: string;
  readonly file: string | null;
  readonly org: string | null;
}

/** What the planner compares, from XML below the root of each component. */
export function differencesOf(pairs: readonly Pair[]): PlanInput['differences'] {
  const side = (end: 'file' | 'org'): readonly MetadataComponent[] =>
    pairs.flatMap(({ type, name, [end]: xml }) => (xml === null ? [] : [component(type, name, xml)]));
  const desired = side('file').map((one) => ({ ...one, file: `force-app/prod/${one.type}/${one.fullName}.xml` }));
  return diffComponents(desired, side('org'));
}

export const INTEGRATION = resolvedUserOf({
  profile: {
    kind: 'generated',
    name: 'ERP Order Sync Integration',
    license: 'Salesforce Integration',
    cloneOf: null,
    passwordPolicy: null,
    session: null,
  },
});

/** A production org with nothing to do; parts replace what a test is about. */
export function planInputOf(parts: Partial<PlanInput> = {}): PlanInput {
  return {
    environment: { name: 'prod', users: [INTEGRATION] },
    only: [],
    org: {
      id: '00D000000000001EAA',
      name: 'Acme',
      instanceUrl: 'https://acme.my.salesforce.com',
      type: 'production',
      username: 'deploy@acme.example',
    },
    differences: [],
    users: [],
    provisioning: { users: [], deactivated: [] },
    preauthorizations: [],
    access: new Map(),
    grantsOf: new Map(),
    forbidden: { userPermissions: new Set(), objects: new Set(), fields: new Map(), permissionSets: new Set() },
    retirement: null,
    findings: [],
    deployer: null,
    limits: { changes: 50 },
    source: hashSource(new Map([['force-app/prod/a.xml', Buffer.from('a')]])),
    warnings: [],
    ...parts,
  };
}

/** What a user holds; nothing but a profile without parts. */
export function accessOf(parts: Partial<EffectiveAccess> = {}): EffectiveAccess {
  return {
    userId: '005000000000001AAA',
    username: INTEGRATION.user.username,
    profile: 'ERP Order Sync Integration',
    userLicense: 'Salesforce Integration',
    permissionSetLicenses: [],
    permissionSets: [],
    permissionSetGroups: [],
    role: null,
    isActive: true,
    isFrozen: false,
    loginIpRanges: null,
    loginHours: null,
    grants: [],
    warnings: [],
    ...parts,
  };
}
