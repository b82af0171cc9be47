import type { Answers } from '../asking/answer.ts';
import { lookupOf } from './lookupOf.ts';
import { LOOKUPS, type LookupName, type Row } from './lookups.ts';
import type { Missing } from './missing.ts';
import { NOUNS } from './nouns.ts';
import type { Reference } from './reference.ts';

/** What of the references the org does not have, field permissions and user permissions left out; pure. */
export function findMissing(references: readonly Reference[], answers: Answers): readonly Missing[] {
  const byLookup = Map.groupBy(references, lookupOf);
  return [...byLookup].flatMap(([lookup, some]) => {
    const answer = lookup === null ? undefined : answers.get(lookup);
    if (lookup === null || answer === undefined || answer.doubt !== null) return [];
    const rows = indexRows(lookup, answer.rows);
    return some.flatMap((reference) => judge(lookup, reference, rows.get(keyOf(reference))) ?? []);
  });
}

function indexRows(lookup: LookupName, rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => LOOKUPS[lookup].names(row).map((name) => [name.toLowerCase(), row] as const)));
}

/** Names are compared without regard to case, as Salesforce does. */
function keyOf({ kind, name }: Reference): string {
  return (kind === 'externalCredential' ? name.split('-')[0]! : name).toLowerCase();
}

function judge(lookup: LookupName, reference: Reference, row: Row | undefined): Missing | null {
  if (row !== undefined) return lookup === 'object' ? judgeObject(reference, row) : null;
  const { noun, setup } =
    NOUNS[reference.kind === 'customMetadataType' || reference.kind === 'customSetting' ? reference.kind : lookup];
  return {
    reference,
    what: `the org has no ${noun} "${reference.name}"`,
    among: lookup,
    hint: `Bring it into the org first (${setup}), or take it out of the definition.`,
    doubtful: false,
  };
}

/** Custom settings and custom metadata types have accesses of their own (Metadata API Developer Guide, PermissionSet). */
function judgeObject(reference: Reference, row: Row): Missing | null {
  const { kind, name } = reference;
  const isSetting = row['IsCustomSetting'] === true;
  const wrong = (what: string, hint: string) => ({ reference, what, among: null, hint, doubtful: false });
  if (kind === 'customSetting' && !isSetting) {
    return wrong(
      `"${name}" is no custom setting`,
      'List it under access.objects or access.customMetadataTypes instead.',
    );
  }
  if (kind !== 'object' || reference.element !== 'objectPermissions') return null;
  if (isSetting) {
    return wrong(
      `"${name}" is a custom setting and has no object permissions`,
      'List it under access.customSettings instead.',
    );
  }
  if (!/__mdt$/i.test(name)) return null;
  return wrong(
    `"${name}" is a custom metadata type and has no object permissions`,
    'List it under access.customMetadataTypes instead.',
  );
}
