import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Fault, ReceivedCall } from '../simulatedOrg.ts';
import { callKind } from './callKind.ts';
import { delay } from './delay.ts';
import type { Simulator } from './simulator.ts';
import { spoilAnswer } from './spoilAnswer.ts';
import { strike } from './strike.ts';
import { withoutSecrets } from './withoutSecrets.ts';

type Effect = Fault['effect'];

/** What hooks remember of a request until its answer has gone. */
interface CallNotes {
  entry: { -readonly [Key in keyof ReceivedCall]: ReceivedCall[Key] };
  effects: readonly Effect[];
}

const notes = new WeakMap<FastifyRequest, CallNotes>();

/** Whether a fault locks a row of this call; the first record written takes it. */
export function rowLockOf(request: FastifyRequest): () => boolean {
  let left = notes.get(request)?.effects.filter(({ kind }) => kind === 'row-lock').length ?? 0;
  return () => left-- > 0;
}

/** Logs every call in the order of arrival, slows it down and lets faults hit it. */
export function registerCallHooks(app: FastifyInstance, simulator: Simulator): void {
  app.addHook('onRequest', async (request) => {
    const entry = {
      method: request.method,
      path: withoutSecrets(request.url),
      kind: 'other',
      writes: false,
      status: 0,
    };
    notes.set(request, { entry, effects: [] });
    simulator.calls.push(entry);
  });
  app.addHook('preHandler', async (request, reply) => {
    const note = notes.get(request)!;
    const path = request.url.split('?')[0] ?? '';
    Object.assign(note.entry, callKind({ method: request.method, path, body: request.body }));
    note.effects = simulator.faults.effectsOn(note.entry);
    await delay(simulator.org.options.latency);
    return strike({ request, reply }, note.effects, note.entry);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const note = notes.get(request);
    if (note === undefined) return payload;
    note.entry.status = reply.statusCode;
    if (isValidation(note.entry, payload)) note.entry.writes = false;
    return note.effects.reduce<unknown>((answer, effect) => spoilAnswer(effect, { request, reply }, answer), payload);
  });
}

/** What a deployment by REST only checks is told by the options that its answer repeats. */
function isValidation({ kind }: ReceivedCall, payload: unknown): boolean {
  return kind === 'metadata.deploy' && typeof payload === 'string' && /"checkOnly":\s*true/.test(payload);
}
