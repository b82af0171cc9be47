import type { NewObjectAccess } from '../definitions/writing/newDefinition.ts';
import { findAnswerMistake } from './findAnswerMistake.ts';
import type { CatalogField, OrgCatalog } from './orgCatalog.ts';
import type { Questioner } from './questioner.ts';
import { splitList } from './splitList.ts';

type FieldAnswers = Pick<NewObjectAccess, 'readFields' | 'editFields'>;

export interface FieldRequest extends Pick<NewObjectAccess, 'object' | 'can'> {
  readonly catalog: OrgCatalog | null;
}

/**
 * Asks which fields it reads and which it writes. Required fields have no field-level security and are not asked for;
 * every other field is invisible to it unless it is named.
 */
export async function askFields(ask: Questioner, request: FieldRequest): Promise<FieldAnswers> {
  const fields = (await request.catalog?.fields(request.object)) ?? null;
  const writes = request.can.includes('create') || request.can.includes('edit');
  const editFields = writes ? await askSome(ask, 'write', { ...request, fields, taken: [] }) : [];
  const readFields = await askSome(ask, 'read', { ...request, fields, taken: editFields });
  return { readFields, editFields };
}

interface SomeRequest extends FieldRequest {
  readonly fields: readonly CatalogField[] | null;
  readonly taken: readonly string[];
}

function askSome(ask: Questioner, verb: 'read' | 'write', request: SomeRequest): Promise<readonly string[]> {
  return request.fields === null
    ? typeFields(ask, verb, request)
    : pickFields(ask, verb, { ...request, fields: request.fields });
}

async function typeFields(
  ask: Questioner,
  verb: 'read' | 'write',
  { object, can, taken }: SomeRequest,
): Promise<readonly string[]> {
  const only = verb === 'read' && taken.length > 0 ? ' besides those' : '';
  const answer = await ask.text({
    message: `Fields of ${object} to ${verb}${only}: API names with commas between (empty: none)`,
    mistake: (text) => {
      const readFields = splitList(text);
      return findAnswerMistake({ objects: [{ object, can, readFields, editFields: [] }] });
    },
  });
  return [...new Set(splitList(answer))].filter((name) => !taken.includes(name));
}

function pickFields(
  ask: Questioner,
  verb: 'read' | 'write',
  { object, fields, taken }: SomeRequest & { readonly fields: readonly CatalogField[] },
): Promise<readonly string[]> {
  const choices = fields
    .filter(({ name, isEditable }) => !taken.includes(name) && (verb === 'read' || isEditable))
    .map(({ name, label }) => ({ value: name, label: `${name} (${label})` }));
  if (choices.length === 0) return Promise.resolve([]);
  return ask.chooseMany({ message: `Fields of ${object} to ${verb}`, choices, chosen: [] });
}
