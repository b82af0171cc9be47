import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { ApiError } from '../http/apiError.ts';
import { soqlError } from './soqlError.ts';

/** Clauses that the parser knows and this org does not; ignoring them would give wrong rows. */
const NOT_SIMULATED = ['having', 'usingScope', 'withDataCategory'] as const;

/** A query the parser refuses is malformed; the answer points at the token where it gave up. */
export function readQuery(text: string): Query {
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
