import type { FastifyInstance } from 'fastify';

/** Bytes of the address alone, and of the address together with the headers. */
const LIMIT = 16_384;

/** What the server must be able to read so that it can refuse it by itself. */
export const READABLE_HEADER = 8 * LIMIT;

/**
 * Refuses addresses and headers that are too long, as Salesforce's web server does before any API sees them (REST API
 * Developer Guide, "Status Codes and Error Responses", 414 and 431; form of the answer: stitchdata.com,
 * "salesforce-replication-too-many-columns").
 */
export function registerSizeLimits(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    const address = Buffer.byteLength(raw.url ?? '');
    const headers = raw.rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 0);
    if (address > LIMIT) return refuse(414, 'URI Too Long');
    if (address + headers > LIMIT) return refuse(431, 'Request Header Fields Too Large');
    return undefined;

    function refuse(status: number, reason: string) {
      return reply.code(status).type('text/html').send(`<h1>Bad Message ${status}</h1><pre>reason: ${reason}</pre>`);
    }
  });
}
