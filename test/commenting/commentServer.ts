import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: unknown;
}

export interface CommentServer {
  readonly url: string;
  readonly calls: readonly Call[];
  stop(): Promise<void>;
}

/** A server of one API: `answer` says what a call gets, or a status to refuse it with. */
export async function startCommentServer(answer: (call: Call) => unknown): Promise<CommentServer> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const call = readCall(request, Buffer.concat(chunks).toString('utf8'));
      calls.push(call);
      const given = answer(call);
      response.statusCode = typeof given === 'number' ? given : 200;
      response.end(JSON.stringify(given ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readCall({ method = '', url = '', headers }: IncomingMessage, text: string): Call {
  const authorization = headers.authorization ?? String(headers['private-token']);
  return { method, path: url, authorization, body: text === '' ? null : JSON.parse(text) };
}
