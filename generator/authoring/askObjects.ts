import type { NewObjectAccess } from '../definitions/writing/newDefinition.ts';
import { askFields } from './askFields.ts';
import { findAnswerMistake } from './findAnswerMistake.ts';
import type { OrgCatalog } from './orgCatalog.ts';
import type { Questioner } from './questioner.ts';
import { splitList } from './splitList.ts';

/** The four that need no second thought come first; what passes by sharing is for the editor, with a reason. */
const OPERATIONS = [
  { value: 'read', label: 'read' },
  { value: 'create', label: 'create' },
  { value: 'edit', label: 'edit' },
  { value: 'delete', label: 'delete' },
];

export interface ObjectsRequest {
  /** Null: names are typed. */
  readonly catalog: OrgCatalog | null;
  /** The preset that brings objects; empty: none. */
  readonly preset: string;
}

/** Asks for objects, and for each what it may do and with which fields. */
export async function askObjects(ask: Questioner, request: ObjectsRequest): Promise<readonly NewObjectAccess[]> {
  const { catalog, preset } = request;
  const what = preset === '' ? 'Objects it works with' : `Objects it works with besides those of ${preset}`;
  const objects = catalog === null ? await typeObjects(ask, what) : await pickObjects(ask, what, catalog);
  const answers: NewObjectAccess[] = [];
  for (const object of objects) answers.push(await askObject(ask, object, catalog));
  return answers;
}

async function typeObjects(ask: Questioner, what: string): Promise<readonly string[]> {
  const answer = await ask.text({
    message: `${what}: API names with commas between, e.g. Account, Order, ERP_Item__c`,
    mistake: (text) => findAnswerMistake({ objects: splitList(text).map(withRead) }),
  });
  return [...new Set(splitList(answer))];
}

function pickObjects(ask: Questioner, what: string, { objects }: OrgCatalog): Promise<readonly string[]> {
  return ask.chooseMany({
    message: what,
    choices: objects.map(({ name, label }) => ({ value: name, label: `${name} (${label})` })),
    chosen: [],
  });
}

function withRead(object: string): NewObjectAccess {
  return { object, can: ['read'], readFields: [], editFields: [] };
}

async function askObject(ask: Questioner, object: string, catalog: OrgCatalog | null): Promise<NewObjectAccess> {
  const chosen = await ask.chooseMany({
    message: `What may it do with ${object}?`,
    choices: OPERATIONS,
    chosen: ['read'],
  });
  const can = withNeeded(chosen);
  return { object, can, ...(await askFields(ask, { object, can, catalog })) };
}

/** Create needs Read, Edit needs Read, Delete needs Read and Edit (Salesforce help, "Object Permissions"). */
function withNeeded(chosen: readonly string[]): readonly string[] {
  const needed = new Set(['read', ...chosen, ...(chosen.includes('delete') ? ['edit'] : [])]);
  return OPERATIONS.map(({ value }) => value).filter((value) => needed.has(value));
}
