import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Fault, ReceivedCall } from '../simulatedOrg.ts';
import { callKind } from './callKind.ts';
import { errorAnswer } from './errorAnswer.ts';
import type { Simulator } from './simulator.ts';

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
    const entry = { method: request.method, path: request.url, kind: 'other', writes: false, status: 0 };
    notes.set(request, { entry, effects: [] });
    simulator.calls.push(entry);
  });
  app.addHook('preHandler', async (request, reply) => {
    const note = notes.get(request)!;
    const path = request.url.split('?')[0] ?? '';
    Object.assign(note.entry, callKind({ method: request.method, path, body: request.body }));
    note.effects = simulator.faults.effectsOn(note.entry);
    await wait(simulator.org.options.latency);
    return strike(request, reply, note);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const note = notes.get(request);
    if (note === undefined) return payload;
    note.entry.status = reply.statusCode;
    if (isValidation(note.entry, payload)) note.entry.writes = false;
    if (note.effects.some((effect) => effect.kind === 'reset' && effect.done)) request.raw.socket.destroy();
    return payload;
  });
}

/** What a deployment by REST only checks is told by the options that its answer repeats. */
function isValidation({ kind }: ReceivedCall, payload: unknown): boolean {
  return kind === 'metadata.deploy' && typeof payload === 'string' && /"checkOnly":\s*true/.test(payload);
}

/** Effects that need no work to be done; a reply given here ends the call. */
async function strike(
  request: FastifyRequest,
  reply: FastifyReply,
  { effects, entry }: CallNotes,
): Promise<FastifyReply | undefined> {
  for (const effect of effects) {
    if (effect.kind === 'delay') await wait(effect.milliseconds);
    const answered = strikeOnce(request, reply, { effect, entry });
    if (answered !== undefined) return answered;
  }
  return undefined;
}

function strikeOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  { effect, entry }: { effect: Effect; entry: ReceivedCall },
): FastifyReply | undefined {
  if (effect.kind === 'reset' && !effect.done) {
    request.raw.socket.destroy();
    return reply.hijack();
  }
  if (effect.kind === 'unavailable') return reply.code(503).type('text/html').send(UNAVAILABLE);
  if (effect.kind === 'row-lock' && locksItsOwnRow(entry)) return undefined;
  const refusal = REFUSALS[effect.kind];
  return refusal && errorAnswer(request, reply, refusal);
}

const UNAVAILABLE = '<html><body>Service Unavailable</body></html>';

const REFUSALS: Readonly<Record<string, { status: number; errorCode: string; message: string }>> = {
  'expired-session': { status: 401, errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' },
  'request-limit': { status: 403, errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' },
  'row-lock': {
    status: 400,
    errorCode: 'UNABLE_TO_LOCK_ROW',
    message: 'unable to obtain exclusive access to this record or 1 records',
  },
};

/** Calls that write records one by one report the lock for the record that met it. */
function locksItsOwnRow({ kind, writes }: ReceivedCall): boolean {
  return writes && /^(sobject|collections|composite|batch|tree)/.test(kind);
}

function wait(milliseconds: number): Promise<void> | undefined {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds).unref()) : undefined;
}
