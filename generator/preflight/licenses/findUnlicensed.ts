import type { ComponentOwner } from '../../deploy/componentOwner.ts';
import type { Answers } from '../asking/answer.ts';
import { placeReference } from '../references/placeReference.ts';
import type { Reference } from '../references/reference.ts';
import { licenseOf } from './licenseOf.ts';

/**
 * User permissions that the licence of their permission set does not list (Object Reference, PermissionSetLicense,
 * MaximumPermissions<Name>: "this PermissionSetLicense grants the specified permission"). The user licence may allow
 * them all the same, and no document says when: a warning each. Pure.
 */
export function findUnlicensed(
  references: readonly Reference[],
  answers: Answers,
  ownerOf: ComponentOwner,
): readonly string[] {
  const rows = answers.get('licences')?.rows ?? [];
  const licenses = new Map(rows.map((row) => [String(row['DeveloperName']).toLowerCase(), row]));
  return references.flatMap((reference) => {
    const license = licenseOf(reference.component);
    if (reference.kind !== 'userPermission' || license === null) return [];
    if (licenses.get(license.toLowerCase())?.[`MaximumPermissions${reference.name}`] !== false) return [];
    const { position, subject } = placeReference(reference, ownerOf);
    const what = `the licence ${license} of the permission set does not list the user permission "${reference.name}"`;
    return [
      `${position.file}:${position.line}:${position.column}: ${subject}: ${what}, so that Salesforce may refuse it ("The user license doesn't allow the permission").`,
    ];
  });
}
