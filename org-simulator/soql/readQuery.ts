import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { ApiError } from '../http/apiError.ts';
import { soqlError } from './soqlError.ts';

/** Clauses that the parser knows and this org does not; ignoring them would give wrong rows. */
const NOT_SIMULATED = ['having', 'usingScope', 'withDataCategory'] as const;

/** Characters of a statement (Salesforce Help 000386440). Over HTTP GET the length of the address ends sooner. */
const MAX_LENGTH = 100_000;

/** A query the parser refuses is malformed; the answer points at the token where it gave up. */
export function readQuery(text: string): Query {
  if (text.length > MAX_LENGTH) {
    throw new ApiError('MALFORMED_QUERY', `SOQL statements cannot be longer than ${MAX_LENGTH} characters.`);
  }
  const query = parse(text);
  const clause = NOT_SIMULATED.find((name) => query[name] !== undefined);
  if (clause === undefined) return query;
  throw new ApiError('MALFORMED_QUERY', `this simulated org has no ${clause.replace(/([A-Z])/g, ' $1').toUpperCase()}`);
}

function parse(text: string): Query {
  try {
    return parseQuery(text);
  } catch (error) {
    const token = tokenIn((error as Error).message);
    throw soqlError(text, token, {
      code: 'MALFORMED_QUERY',
      text: `unexpected token: '${token === '' ? '<EOF>' : token}'`,
    });
  }
}

/** The parser tells the token in its message only. */
function tokenIn(message: string): string {
  return (/found(?::| -->) '?(.*?)'?(?: <--)?$/s.exec(message) ?? /character: ->(.)<-/.exec(message))?.[1] ?? '';
}
