import type { HttpResponse } from './httpExchange.ts';
import { parseRetryAfter } from './parseRetryAfter.ts';
import { plainText } from './plainText.ts';
import { transportError } from './transportError.ts';

const LONGEST = 200;

/**
 * Passes on what may be an org's answer, errors of the org included. Throws a TransportError for what is none: the page of
 * a network or gateway where data should be, an answer that ends too early, a wait that is asked for.
 */
export function requireAnswer(response: HttpResponse): HttpResponse {
  const { statusCode, headers, body } = response;
  const retryAfter = parseRetryAfter(headers['retry-after'], new Date());
  if ((statusCode === 503 || statusCode === 429) && retryAfter !== null) {
    throw transportError(`ERROR_HTTP_${statusCode}`, { message: body, retryAfter });
  }
  const problem = statusCode < 200 || statusCode >= 300 || statusCode === 204 ? null : findProblem(response);
  if (problem !== null) throw transportError('NO_ANSWER_OF_AN_ORG', { message: problem });
  return response;
}

/** Data is not quoted: it may hold secrets. */
function findProblem({ headers, body }: HttpResponse): string | null {
  const type = headers['content-type'] ?? '';
  const kind = /\b(json|xml|html)\b/.exec(type)?.[1] ?? '';
  if (kind === 'json') return isJson(body) ? null : `JSON that ends after ${body.length} characters`;
  if (kind === 'xml')
    return /<\/[\w-]+:?Envelope>\s*$/.test(body) ? null : `XML that ends after ${body.length} characters`;
  if (kind !== 'html') return `content of type "${plainText(type).slice(0, LONGEST)}"`;
  const words = plainText(body.replace(/<[^<>]*>/g, ' ')).slice(0, LONGEST);
  return `a web page: ${words.replace(/\.$/, '')}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
