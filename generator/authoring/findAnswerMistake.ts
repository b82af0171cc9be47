import { checkDefinition } from '../definitions/checkDefinition.ts';
import { DEFINITION_NAME } from '../definitions/project/definitionName.ts';
import { findNameMistake } from '../definitions/project/findNameMistake.ts';
import type { NewDefinition, NewObjectAccess } from '../definitions/writing/newDefinition.ts';

/** What is wrong with a definition's name, in one sentence or two; null when nothing is. */
export function findDefinitionNameMistake(name: string): string | null {
  const mistake = findNameMistake(name, DEFINITION_NAME);
  return mistake === null ? null : mistake.message;
}

type Answer = Partial<Omit<NewDefinition, 'name'>>;

/**
 * What is wrong with an answer, judged by the same schema as the file it will stand in; null when nothing is. Give only
 * the answers to be judged.
 */
export function findAnswerMistake(answer: Answer): string | null {
  const { objects = [], ipRanges = [], parts = [], role = '', description = '', preset = '', ...rest } = answer;
  const checked = checkDefinition({
    label: rest.label ?? 'Label',
    owner: rest.owner ?? 'owner@example.com',
    ...(description === '' ? {} : { description }),
    ...(preset === '' ? {} : { preset }),
    ...(parts.length === 0 ? {} : { extends: parts }),
    ...(role === '' ? {} : { user: { role } }),
    ...(ipRanges.length === 0 ? {} : { login: { ipRanges: ipRanges.map((cidr) => ({ cidr })) } }),
    access: { objects: Object.fromEntries(objects.map((access) => [access.object, objectValue(access)])) },
    app: { flow: rest.flow ?? 'jwt-bearer' },
  });
  if (checked.ok) return null;
  const [first] = checked.issues;
  return first === undefined ? null : `${first.message} ${first.fix}`.trim();
}

function objectValue({ can, readFields, editFields }: NewObjectAccess): unknown {
  return { can, fields: { read: readFields, edit: editFields } };
}
