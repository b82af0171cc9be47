import type { OrgState } from '../../state/orgState.ts';
import { entriesOf } from '../body/entriesOf.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { effectiveBody } from './effectiveBody.ts';

interface Dependency {
  readonly flag: string;
  readonly name: string;
  readonly needs: readonly (keyof typeof NAMES)[];
}

const NAMES = {
  allowDelete: 'Delete',
  allowEdit: 'Edit',
  allowRead: 'Read',
  viewAllRecords: 'View All',
} as const;

/** "Requires PermissionsRead …" and so on, Object Reference, ObjectPermissions. */
const LATTICE: readonly Dependency[] = [
  { flag: 'allowCreate', name: 'Create', needs: ['allowRead'] },
  { flag: 'allowEdit', name: 'Edit', needs: ['allowRead'] },
  { flag: 'allowDelete', name: 'Delete', needs: ['allowRead', 'allowEdit'] },
  { flag: 'viewAllRecords', name: 'View All', needs: ['allowRead'] },
  { flag: 'viewAllFields', name: 'View All Fields', needs: ['allowRead'] },
  {
    flag: 'modifyAllRecords',
    name: 'Modify All',
    needs: ['allowDelete', 'allowEdit', 'allowRead', 'viewAllRecords'],
  },
];

/** "Permission Create X depends on permission(s): Read X" (public deployment logs). */
export const objectPermissionDependencies: ComponentRule = (component, org) => {
  const entries = entriesOf(effectiveBody(component, org), 'objectPermissions');
  return (
    entries.map((entry) => brokenDependency(entry)).find((text) => text !== undefined) ?? missingParent(entries, org)
  );
};

function brokenDependency(entry: MetadataBody): string | undefined {
  const object = String(entry['object']);
  for (const { flag, name, needs } of LATTICE) {
    const missing =
      entry[flag] === true ? needs.filter((needed) => entry[needed] !== true && !isOfBigObject(object, needed)) : [];
    if (missing.length > 0) {
      const names = missing.map((needed) => `${NAMES[needed]} ${object}`).join(', ');
      return `Permission ${name} ${object} depends on permission(s): ${names}`;
    }
  }
  return undefined;
}

/** A package deploys Delete without Edit for one, whose records are never edited (jongpie/NebulaLogger, LogEntryArchive__b). */
function isOfBigObject(object: string, flag: string): boolean {
  return flag === 'allowEdit' && /__b$/i.test(object);
}

/** A detail's permissions need Read on its master, a catalogue's categories Read on the catalogue, and so on. */
function missingParent(entries: readonly MetadataBody[], org: OrgState): string | undefined {
  const readable = new Set(entries.map(({ object }) => String(object).toLowerCase()));
  for (const { object } of entries) {
    const parents = org.objects.get(String(object))?.parents ?? [];
    const missing = parents.filter((parent) => !readable.has(parent.toLowerCase()));
    if (missing.length > 0) {
      const names = missing.map((parent) => `Read ${parent}`).join(', ');
      return `Permission Read ${String(object)} depends on permission(s): ${names}`;
    }
  }
  return undefined;
}
