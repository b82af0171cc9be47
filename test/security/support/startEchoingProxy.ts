import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EchoingProxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** An org behind something that answers, to calls whose path matches, with an error that quotes them whole. */
export async function startEchoingProxy(orgUrl: string, quoted: RegExp): Promise<EchoingProxy> {
  const org = new URL(orgUrl);
  const server = createServer(async (call, response) => {
    const body = await readBody(call);
    const { method, url: path = '/', headers } = call;
    if (quoted.test(path)) {
      const message = `Cannot take ${JSON.stringify(headers)} with ${body.toString()}`;
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify([{ errorCode: 'INVALID_REQUEST', message }]));
      return;
    }
    const passed = { method, path, host: org.hostname, port: org.port, headers: { ...headers, host: org.host } };
    const forward = request(passed, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    forward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function readBody(call: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of call) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
