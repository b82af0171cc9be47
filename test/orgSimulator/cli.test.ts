import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { CLI_OPTIONS } from '../../org-simulator/cliOptions.ts';

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

function start(...options: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['org-simulator/cli.ts', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return child;
}

async function firstOutput(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout!, 'data');
  return String(chunk);
}

it('prints where the org is and how to log in, and stops with Ctrl-C', async () => {
  const child = start();
  const output = await firstOutput(child);
  const [, url = ''] = /runs at (\S+)/.exec(output) ?? [];
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(output).toContain(`sf org login access-token --instance-url ${url} --alias simulator --no-prompt`);
  expect((await fetch(`${url}/services/data`)).status).toBe(200);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('starts the kind of org that was asked for, for programs too', async () => {
  const child = start('--json', '--seed', 'bare', '--type', 'sandbox');
  const { url, accessToken, username } = JSON.parse(await firstOutput(child));
  expect(username).toBe('admin@acme.example.sandbox');
  const query = encodeURIComponent('SELECT IsSandbox FROM Organization');
  const answer = await fetch(`${url}/services/data/v66.0/query?q=${query}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(await answer.json()).toMatchObject({ records: [{ IsSandbox: true }] });
});

it('prints nothing of what clients send and get', async () => {
  const child = start('--json', '--soap-login', 'enabled', '--trusted-ips', '127.0.0.1', '--client-secrets');
  const output: string[] = [];
  const errors = text(child.stderr!);
  child.stdout!.on('data', (chunk) => output.push(String(chunk)));
  await once(child.stdout!, 'data');
  const { url, accessToken, username } = JSON.parse(output.join(''));
  const [password, token] = ['Planted Horse 1', 'planted-token'];
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  const query = encodeURIComponent(`SELECT Id FROM User WHERE Username = '${username}'`);
  const found = (await (await fetch(`${url}/services/data/v64.0/query?q=${query}`, { headers })).json()) as {
    records: { Id: string }[];
  };
  const path = `/services/data/v64.0/sobjects/User/${found.records[0]?.Id}/password`;
  const set = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify({ NewPassword: password }) });
  const soap = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><login xmlns="urn:partner.soap.sforce.com"><username>${username}</username><password>${password}</password></login></e:Body></e:Envelope>`;
  const login = await fetch(`${url}/services/Soap/u/64.0`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body: soap,
  });
  const session = /<sessionId>([^<]+)/.exec(await login.text())?.[1] ?? '';
  const form = new URLSearchParams({ grant_type: 'password', client_id: 'x', client_secret: token, password });
  await fetch(`${url}/services/oauth2/token`, { method: 'POST', body: form });
  await fetch(`${url}/services/oauth2/revoke?token=${token}`);
  await fetch(`${url}/services/Soap/u/64.0`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body: password,
  });
  child.kill('SIGINT');
  expect([set.status, session, await errors]).toEqual([204, expect.stringContaining('!'), '']);
  for (const secret of [password, token, session]) expect(output.join('')).not.toContain(secret);
});

it('lets every answer take as long as was asked for', async () => {
  const child = start('--json', '--latency', '300');
  const { url } = JSON.parse(await firstOutput(child));
  const begin = performance.now();
  expect((await fetch(`${url}/services/data`)).status).toBe(200);
  expect(performance.now() - begin).toBeGreaterThan(290);
});

it.each([
  [['--latency=-1'], '--latency takes a number from 0 to 60000, not "-1".'],
  [['--latency', 'long'], '--latency takes a number from 0 to 60000, not "long".'],
  [['--port', 'many'], '--port takes a number from 0 to 65535, not "many".'],
  [['--seed', 'corn'], '--seed takes one of acme, bare, not "corn".'],
  [['--soap-login', 'yes'], '--soap-login takes one of disabled, enabled, with-permission, not "yes".'],
  [['--trusted-ips', '10.0.0.1-'], '--trusted-ips takes two addresses with a hyphen between them, not "10.0.0.1-".'],
  [['--unknown'], "Unknown option '--unknown'"],
])('refuses %j', async (options, message) => {
  const child = start(...options);
  const [errors, [code]] = await Promise.all([text(child.stderr!), once(child, 'exit')]);
  expect([code, errors]).toEqual([1, expect.stringContaining(message)]);
});

it('explains itself', async () => {
  const child = start('--help');
  const [output, [code]] = await Promise.all([text(child.stdout!), once(child, 'exit')]);
  expect(code).toBe(0);
  for (const option of Object.keys(CLI_OPTIONS)) expect(output).toContain(`--${option}`);
});
