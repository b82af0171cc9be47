import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { soqlError } from './soqlError.ts';

/** A query the parser refuses is malformed; the answer points at the token where it gave up. */
export function readQuery(text: string): Query {
  try {
    return parseQuery(text);
  } catch (error) {
    const token = (error as { token?: { image?: string } }).token?.image ?? '';
    throw soqlError(text, token, {
      code: 'MALFORMED_QUERY',
      text: `unexpected token: '${token === '' ? '<EOF>' : token}'`,
    });
  }
}
