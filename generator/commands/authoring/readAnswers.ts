import type { NewDefinition, NewObjectAccess } from '../../definitions/writing/newDefinition.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandOptions } from '../command.ts';

/** What the command line answers already. Throws ToolError for an option that is not written as it should be. */
export function readAnswers(options: CommandOptions): Partial<NewDefinition> {
  const [name] = options.arguments;
  const objects = readObjects(listOf(options['object']), listOf(options['field']));
  return {
    ...(name === undefined ? {} : { name }),
    ...given('label', options['label']),
    ...given('description', options['description']),
    ...given('owner', options['owner']),
    ...given('preset', options['preset']),
    ...(options['extends'] === undefined ? {} : { parts: listOf(options['extends']) }),
    ...given('role', options['role']),
    ...given('flow', options['flow']),
    ...(options['ip'] === undefined ? {} : { ipRanges: listOf(options['ip']) }),
    ...(objects.length === 0 ? {} : { objects }),
  };
}

function given(key: keyof NewDefinition, value: CommandOptions[string]): Partial<NewDefinition> {
  return typeof value === 'string' ? { [key]: value } : {};
}

function listOf(value: CommandOptions[string]): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function readObjects(objects: readonly string[], fields: readonly string[]): readonly NewObjectAccess[] {
  const access = new Map(objects.map(readObject).map((object) => [object.object, object]));
  for (const field of fields.map(readField)) {
    const object = access.get(field.object);
    if (object === undefined) {
      throw new ToolError(`--field names ${field.object}.${field.name}, and no --object names ${field.object}.`, {
        actions: [`Add --object ${field.object}=read.`],
      });
    }
    const key = field.use === 'edit' ? 'editFields' : 'readFields';
    access.set(field.object, { ...object, [key]: [...object[key], field.name] });
  }
  return [...access.values()];
}

function readObject(text: string): NewObjectAccess {
  const [object = '', operations, ...rest] = text.split('=');
  if (object === '' || rest.length > 0) throw malformed('--object', text, 'Order=read,create');
  const can = (operations ?? 'read').split(',').filter((operation) => operation !== '');
  return { object, can, readFields: [], editFields: [] };
}

function readField(text: string): { readonly object: string; readonly name: string; readonly use: 'read' | 'edit' } {
  const [, object = '', name = '', use = 'read'] = /^(\w+)\.(\w+)(?:=(read|edit))?$/.exec(text) ?? [];
  if (object === '') throw malformed('--field', text, 'Order.ERP_Number__c=edit');
  return { object, name, use: use === 'edit' ? 'edit' : 'read' };
}

function malformed(option: string, text: string, example: string): ToolError {
  return new ToolError(`${option} takes no "${text}".`, { actions: [`Write for example ${option} ${example}.`] });
}
