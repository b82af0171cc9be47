import type { FastifyRequest } from 'fastify';

/** The token of `Authorization: Bearer …`; the older `OAuth …` is understood too. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
