import type { FastifyInstance } from 'fastify';

/** This machine, with or without a port. */
const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Answers nobody who calls this machine by another name: a page in a browser that had its own name point to 127.0.0.1
 * (DNS rebinding) could read and write all of the org. Not a rule of Salesforce's.
 */
export function registerHostCheck(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (THIS_MACHINE.test(request.headers.host ?? '')) return undefined;
    return reply.code(421).type('text/plain').send('The simulated org answers on this machine only.');
  });
}
