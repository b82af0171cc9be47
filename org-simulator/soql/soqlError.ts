import { ApiError } from '../http/apiError.ts';

/** An error that points at a word of the query, laid out as the query resource does. */
export function soqlError(query: string, word: string, error: { code: string; text: string }): ApiError {
  const offset = Math.max(0, positionOf(query, word));
  const before = query.slice(0, offset).split('\n');
  const row = before.length;
  const column = before.at(-1)!.length + 1;
  const context = `\n${query.split('\n')[row - 1]}\n${' '.repeat(column - 1)}^\n`;
  return new ApiError(error.code, `${context}ERROR at Row:${row}:Column:${column}\n${error.text}`);
}

const CUSTOM_HINT = 'Please reference your WSDL or the describe call for the appropriate names.';

/** The texts are those of the query resource for names it does not know or the user may not see. */
export function noSuchColumn(field: string, entity: string): { code: string; text: string } {
  const hint = `If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`;
  return { code: 'INVALID_FIELD', text: `No such column '${field}' on entity '${entity}'. ${hint} ${CUSTOM_HINT}` };
}

export function noSuchType(type: string): { code: string; text: string } {
  const hint = `If you are attempting to use a custom object, be sure to append the '__c' after the entity name.`;
  return { code: 'INVALID_TYPE', text: `sObject type '${type}' is not supported. ${hint} ${CUSTOM_HINT}` };
}

export function noSuchRelationship(name: string): { code: string; text: string } {
  const hint = `If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`;
  return {
    code: 'INVALID_FIELD',
    text: `Didn't understand relationship '${name}' in field path. ${hint} ${CUSTOM_HINT}`,
  };
}

function positionOf(query: string, word: string): number {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return query.search(new RegExp(`(?<![\\w.])${escaped}(?!\\w)`, 'i'));
}
