import type { Answers } from '../asking/answer.ts';
import type { Missing } from '../references/missing.ts';
import type { Reference } from '../references/reference.ts';
import { type Particle, particleOf } from './particleOf.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Field permissions that the org would refuse, and user permissions that it does not know; pure. `missingObjects`, in
 * lower case: fields of an object that is not there are not told one by one.
 */
export function findMissingFields(
  references: readonly Reference[],
  answers: Answers,
  missingObjects: ReadonlySet<string>,
): readonly Missing[] {
  const answer = answers.get('fields');
  if (answer === undefined || answer.doubt !== null) return [];
  const rows = new Map(answer.rows.map((row) => [keyOfRow(row), row]));
  return references.flatMap((reference) => {
    const particle = particleOf(reference);
    if (particle === null || missingObjects.has(particle.object.toLowerCase())) return [];
    const row = rows.get(keyOf(particle));
    return (row === undefined ? unknown(reference, particle) : judge(reference, row)) ?? [];
  });
}

function keyOf({ object, field }: Particle): string {
  return `${object}.${field}`.toLowerCase();
}

function keyOfRow(row: Row): string {
  const object = row['EntityDefinition'] as Row | null;
  return keyOf({ object: String(object?.['QualifiedApiName']), field: String(row['QualifiedApiName']) });
}

/**
 * A few standard fields take permissions and are in no list (`DisputeItemChargeBack.CardBrand` is one), so that only a
 * name near by makes a standard field's absence certain.
 */
function unknown(reference: Reference, { object, field }: Particle): Missing {
  const among = `fields of ${object}`;
  if (reference.kind === 'userPermission') {
    const what = `the org does not know the user permission "${reference.name}"`;
    const hint =
      'It comes with an edition, licence or feature that this org does not have: take it out, or add that first.';
    return { reference, what, among, hint, doubtful: false };
  }
  const hint = `Bring the field into the org first (Setup > Object Manager > ${object}), or take it out of the definition.`;
  const what = `the object ${object} has no field "${field}" in this org`;
  return { reference, what, among, hint, doubtful: !/__[a-z]+$/i.test(field) };
}

const COMPOUND = 'Salesforce takes permissions for the whole: name that one, e.g. BillingAddress.';

/** Required, master-detail and system fields (Object Reference, FieldPermissions; "You cannot deploy to a required field"). */
function judge(reference: Reference, row: Row): Missing | null {
  const { kind, name, editable, component } = reference;
  if (kind !== 'field') return null;
  const isPart = row['IsComponent'] === true;
  const wrong = (what: string, hint: string, doubtful = false) => ({ reference, what, among: null, hint, doubtful });
  if (row['IsPermissionable'] === false) {
    const hint = isPart
      ? COMPOUND
      : 'Take it out: who may use the object may use this field (it is required, master-detail or made by the org).';
    // How parts and wholes of compound fields are marked is not documented.
    return wrong(`"${name}" has no field-level security in this org`, hint, row['IsCompound'] === true);
  }
  if (isPart) return wrong(`"${name}" is a part of a compound field`, COMPOUND, true);
  // What a muting set takes away may be more than there is.
  const isCalculated = row['IsCalculated'] === true || row['IsAutonumber'] === true;
  if (!editable || !isCalculated || component.type === 'MutingPermissionSet') return null;
  return wrong(
    `"${name}" is calculated by this org (formula, roll-up summary or auto-number) and cannot be edited`,
    'Move it from fields.edit to fields.read.',
  );
}
