import type { FastifyReply } from 'fastify';
import type { Fault, ReceivedCall } from '../simulatedOrg.ts';
import { delay } from './delay.ts';
import { errorAnswer } from './errorAnswer.ts';
import type { Exchange } from './exchange.ts';

type Effect = Fault['effect'];

/** Lets effects hit a call before the org works on it; a reply given here ends the call. */
export async function strike(
  exchange: Exchange,
  effects: readonly Effect[],
  call: ReceivedCall,
): Promise<FastifyReply | undefined> {
  for (const effect of effects) {
    if (effect.kind === 'delay') await delay(effect.milliseconds);
    const answered = strikeOnce(exchange, effect, call);
    if (answered !== undefined) return answered;
  }
  return undefined;
}

function strikeOnce({ request, reply }: Exchange, effect: Effect, call: ReceivedCall): FastifyReply | undefined {
  if (effect.kind === 'reset' && !effect.done) {
    request.raw.socket.destroy();
    return reply.hijack();
  }
  if (effect.kind === 'unavailable') return unavailable(reply, effect.retryAfter);
  if (effect.kind === 'garbage' && effect.answer === 'page') return reply.code(200).type('text/html').send(PAGE);
  if (effect.kind === 'row-lock' && locksItsOwnRow(call)) return undefined;
  const refusal = REFUSALS[effect.kind];
  return refusal && errorAnswer(request, reply, refusal);
}

/** A wait is asked for in seconds (RFC 9110, 10.2.3). */
function unavailable(reply: FastifyReply, retryAfter: number | undefined): FastifyReply {
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return reply.code(503).type('text/html').send(UNAVAILABLE);
}

const UNAVAILABLE = '<html><body>Service Unavailable</body></html>';
const PAGE = '<!DOCTYPE html><html><body><h1>Welcome</h1>Please accept the terms of this network.</body></html>';

/** Texts of both limits as orgs write them: SalesforceLabs/OrgCheck issues 181 and 432. */
const REFUSALS: Readonly<Record<string, { status: number; errorCode: string; message: string }>> = {
  'expired-session': { status: 401, errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' },
  'request-limit': { status: 403, errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' },
  'concurrent-limit': {
    status: 403,
    errorCode: 'REQUEST_LIMIT_EXCEEDED',
    message: 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
  },
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
