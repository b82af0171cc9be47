import { transportError } from './transportError.ts';

/**
 * Passes on an answer that has what is read of it. To be called inside of what is repeated: anything else, such as what a
 * proxy answers in JSON, counts as no answer of an org. Throws a TransportError.
 */
export function requireShape<Body>(body: Body, isRight: (body: NonNullable<Body>) => boolean): Body {
  if (body !== undefined && body !== null && isRight(body)) return body;
  throw transportError('NO_ANSWER_OF_AN_ORG', { message: 'JSON of another shape than the API has' });
}
