import type { OrgState } from '../../state/orgState.ts';
import { entriesOf } from '../body/entriesOf.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';
import { notFound } from './notFound.ts';

/** Field permissions of profiles and permission sets. */
export const fieldPermissions: ComponentRule = ({ body }, org) =>
  entriesOf(body, 'fieldPermissions')
    .map((entry) => fieldProblem(entry, org))
    .find((problem) => problem !== undefined);

/**
 * Required and master-detail fields have no field-level security (Metadata API Developer Guide, since API 30); neither
 * has a system field. Formula, roll-up and auto-number fields are never editable (how the server words that is not
 * recorded). "Requires PermissionsRead for the same field": Object Reference, FieldPermissions.
 */
function fieldProblem(entry: MetadataBody, org: OrgState): string | undefined {
  const name = String(entry['field']);
  const [object = '', field = ''] = name.split('.');
  const description = org.objects.get(object);
  if (description === undefined) return notFound('field', 'CustomObject', object);
  const found = description.fields.find((other) => other.name.toLowerCase() === field.toLowerCase());
  if (found === undefined) return notFound('field', 'CustomField', name);
  if (found.required) return `You cannot deploy to a required field: ${name}`;
  if (!found.permissionable) return notFound('field', 'CustomField', name);
  if (entry['editable'] !== true) return undefined;
  if (found.calculated) return `Field ${name} is read only: editable must be false`;
  return entry['readable'] === true ? undefined : `Permission Edit ${name} depends on permission(s): Read ${name}`;
}
