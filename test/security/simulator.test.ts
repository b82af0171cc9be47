import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

let org: SimulatedOrg;
beforeAll(async () => {
  org = await startOrg();
});
afterAll(() => org.stop());

/** Status of a call by that name, or the network's error code. */
function call(hostname: string, host: string): Promise<number | string> {
  const { port } = new URL(org.url);
  const headers = { host, authorization: `Bearer ${org.admin.accessToken}` };
  return new Promise((resolve) => {
    const sent = request({ hostname, port, path: '/services/data/v66.0/limits', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    sent.end();
  });
}

it.each(['127.0.0.1', 'localhost', 'localhost:8080', '[::1]:80', 'LOCALHOST'])(
  'the simulated org answers to %s',
  async (host) => expect(await call('127.0.0.1', host)).toBe(200),
);

it.each(['attacker.example', '127.0.0.1.attacker.example', 'localhost.attacker.example:80', '10.0.0.1'])(
  'the simulated org does not answer to "%s", a name that a web page could have',
  async (host) => {
    org.clearCalls();
    expect(await call('127.0.0.1', host)).toBe(421);
    expect(org.calls).toEqual([]);
  },
);

it('the simulated org listens on no other address of this machine', async () => {
  const addresses = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  for (const { address } of addresses.filter(({ internal, family }) => !internal && family === 'IPv4')) {
    expect(await call(address, 'localhost')).toBe('ECONNREFUSED');
  }
});
