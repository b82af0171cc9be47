import { ApiError } from '../http/apiError.ts';

/** The JSON object of a request; anything else is what the REST API calls a parser error. */
export function bodyOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Readonly<Record<string, unknown>>;
  throw new ApiError('JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body.');
}
