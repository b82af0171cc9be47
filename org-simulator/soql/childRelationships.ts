import type { ObjectDescription, OrgState } from '../state/orgState.ts';

interface ChildRelationship {
  readonly child: string;
  readonly field: string;
}

/** Names of child relationships that do not follow from the child's name; after the Object Reference. */
const NAMED: Readonly<Record<string, ChildRelationship>> = {
  'permissionset.assignments': { child: 'PermissionSetAssignment', field: 'PermissionSetId' },
  'permissionset.fieldperms': { child: 'FieldPermissions', field: 'ParentId' },
  'permissionset.objectperms': { child: 'ObjectPermissions', field: 'ParentId' },
  'permissionset.setupentityaccessitems': { child: 'SetupEntityAccess', field: 'ParentId' },
  'permissionset.permissionsetgroupcomponents': { child: 'PermissionSetGroupComponent', field: 'PermissionSetId' },
  'permissionsetgroup.assignments': { child: 'PermissionSetAssignment', field: 'PermissionSetGroupId' },
  'user.permissionsetassignments': { child: 'PermissionSetAssignment', field: 'AssigneeId' },
  'user.permissionsetlicenseassignments': { child: 'PermissionSetLicenseAssign', field: 'AssigneeId' },
  'account.childaccounts': { child: 'Account', field: 'ParentId' },
  'opportunity.opportunitylineitems': { child: 'OpportunityLineItem', field: 'OpportunityId' },
};

/** The child object behind a relationship name such as `OrderItems`: the plural of a child that refers to the parent. */
export function childRelationship(
  org: OrgState,
  parent: ObjectDescription,
  name: string,
): ChildRelationship | undefined {
  const named = NAMED[`${parent.name}.${name}`.toLowerCase()];
  if (named !== undefined) return named;
  for (const child of org.objects.all()) {
    const field = child.fields.find(({ name: own }) => own.toLowerCase() === `${parent.name.toLowerCase()}id`);
    if (field !== undefined && plural(child.name) === name.toLowerCase())
      return { child: child.name, field: field.name };
  }
  return undefined;
}

function plural(name: string): string {
  return `${name.toLowerCase().replace(/y$/, 'ie').replace(/s$/, 'se')}s`;
}
