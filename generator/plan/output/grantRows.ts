import { grantOperations } from '../../access/grantOperations.ts';
import { compareText } from '../../shared/compareText.ts';
import { type GrantReference, grantOfPath } from '../grants/grantOfPath.ts';
import type { ChangeDetail } from '../plannedChange.ts';
import { nameSome } from './nameSome.ts';
import { oneLine } from './oneLine.ts';
import type { PlanRow } from './planRow.ts';

interface Access extends GrantReference {
  readonly detail: ChangeDetail;
}

/** What changes of one object or field. */
interface Changed {
  readonly name: string;
  readonly object: string;
  /** Null for an object. */
  readonly field: string | null;
  readonly row: PlanRow;
}

/**
 * Access to objects and fields by name: `Lead: + Create, Edit  - Delete`. Fields of one object that change alike share a
 * row: `Order fields Status, Total__c: + Read, Edit`.
 */
export function grantRows(details: readonly ChangeDetail[]): readonly PlanRow[] {
  const found = details.flatMap((detail): readonly Access[] => {
    const grant = grantOfPath(detail.path);
    return grant === null ? [] : [{ ...grant, detail }];
  });
  const byName = Map.groupBy(found, ({ kind, name }) => `${kind} ${name}`);
  const changed = [...byName.values()].map(toChanged).toSorted(compareChanged);
  const rows = Map.groupBy(changed, ({ object, field, row }) =>
    JSON.stringify(field === null ? [object] : [object, row.text, row.effects, row.stillGrantedBy]),
  );
  return [...rows.values()].map(toRow);
}

/** An object, then its fields. */
function compareChanged(left: Changed, right: Changed): number {
  return compareText(left.object, right.object) || compareText(left.field ?? '', right.field ?? '');
}

function toChanged(accesses: readonly Access[]): Changed {
  const { kind, name } = accesses[0]!;
  const details = accesses.map(({ detail }) => detail);
  const [plus, minus] = [
    accesses.filter(({ detail }) => isAdded(detail)),
    accesses.filter(({ detail }) => !isAdded(detail)),
  ];
  const effects = (['widens', 'narrows', 'neutral'] as const).filter((one) =>
    details.some(({ effect }) => effect === one),
  );
  const [object = '', field] = kind === 'field' ? splitField(name) : [name];
  return {
    name,
    object,
    field: field ?? null,
    row: {
      sign: minus.length === 0 ? '+' : plus.length === 0 ? '-' : '~',
      text: [...operations('+', plus), ...operations('-', minus)].join('  '),
      effects: effects.length > 1 ? effects.filter((one) => one !== 'neutral') : effects,
      stillGrantedBy: keptBy(details.filter(({ effect }) => effect === 'narrows')),
    },
  };
}

/** With the operation, where not all of them are kept by the same ways. */
function keptBy(narrowed: readonly ChangeDetail[]): readonly string[] {
  const ways = new Set(narrowed.map(({ stillGrantedBy }) => JSON.stringify(stillGrantedBy)));
  if (ways.size <= 1) return narrowed[0]?.stillGrantedBy ?? [];
  return narrowed.flatMap((detail) => detail.stillGrantedBy.map((way) => `${way} (${operationOf(detail)} only)`));
}

/** `Delete` of `Delete on Lead`. */
function operationOf({ what }: ChangeDetail): string {
  return what.split(' on ')[0] ?? '';
}

function isAdded({ to }: ChangeDetail): boolean {
  return to === 'true';
}

/** Object names have no dot. */
function splitField(name: string): readonly string[] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, name] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** Least first, as a reader builds them up. */
function operations(sign: string, accesses: readonly Access[]): readonly string[] {
  if (accesses.length === 0) return [];
  const words = accesses
    .toSorted((left, right) => grantOperations.indexOf(left.operation) - grantOperations.indexOf(right.operation))
    .map(({ detail }) => operationOf(detail));
  return [`${sign} ${words.join(', ')}`];
}

function toRow(alike: readonly Changed[]): PlanRow {
  const { name, object, field, row } = alike[0]!;
  const fields = alike.map((one) => one.field ?? '');
  const subject = field === null || alike.length === 1 ? name : `${object} fields ${nameSome(fields)}`;
  return { ...row, text: `${oneLine(subject, 400)}: ${row.text}` };
}
