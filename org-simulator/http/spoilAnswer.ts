import { Readable } from 'node:stream';
import type { Fault } from '../simulatedOrg.ts';
import type { Exchange } from './exchange.ts';

/** What becomes of the answer to a call that the org has worked on; `answer` as it would be sent. */
export function spoilAnswer(effect: Fault['effect'], { request, reply }: Exchange, answer: unknown): unknown {
  if (effect.kind === 'reset' && effect.done) request.raw.socket.destroy();
  if (effect.kind === 'cut-answer') return cutInTheMiddle({ request, reply }, answer);
  if (effect.kind === 'gateway-timeout') {
    reply.code(504).type('text/html').header('content-length', Buffer.byteLength(TIMEOUT));
    return TIMEOUT;
  }
  if (effect.kind !== 'garbage' || effect.answer === 'page') return answer;
  const spoilt = effect.answer === 'half' ? halfOf(answer) : '';
  reply.header('content-length', Buffer.byteLength(spoilt));
  return spoilt;
}

const TIMEOUT = '<html><body><h1>504 Gateway Time-out</h1></body></html>';

function halfOf(answer: unknown): string {
  const text = String(answer);
  return text.slice(0, Math.ceil(text.length / 2));
}

/** Promises the whole answer and sends half of it. */
function cutInTheMiddle({ request, reply }: Exchange, answer: unknown): Readable {
  reply.header('content-length', Buffer.byteLength(String(answer)));
  const half = new Readable({ read: () => undefined });
  half.push(halfOf(answer));
  setTimeout(() => request.raw.socket.destroy(), MOMENT).unref();
  return half;
}

/** Milliseconds until what was written has gone. */
const MOMENT = 5;
