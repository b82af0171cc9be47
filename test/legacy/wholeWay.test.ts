import { examineLegacy } from '../../generator/legacy/report/examineLegacy.ts';
import { findRefusal } from '../../generator/legacy/reset/findRefusal.ts';
import { resetPassword } from '../../generator/legacy/reset/resetPassword.ts';
import type { SimulatedOrg, StartOptions } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from '../provision/support/connectTo.ts';
import { memorySink } from '../sinks/support/memorySink.ts';
import { addUser, legacyUser } from './support/legacyUser.ts';

const user = legacyUser();
const running: SimulatedOrg[] = [];
afterEach(async () => {
  for (const simulated of running.splice(0)) await simulated.stop();
});

async function start(options: StartOptions): Promise<{ readonly simulated: SimulatedOrg; readonly userId: string }> {
  const simulated = await startOrg(options);
  running.push(simulated);
  return { simulated, userId: addUser(simulated, user).Id };
}

async function examine(simulated: SimulatedOrg) {
  const org = await connectTo(simulated);
  return { org, report: await examineLegacy(org, [user], new Date(0)) };
}

async function reset(simulated: SimulatedOrg, userId: string) {
  const sink = memorySink();
  const done = await resetPassword({ ...(await examine(simulated)), user, environment: 'prod', sink }, userId);
  return { done, password: sink.kept.get('prod/erp-order-sync/password') ?? '' };
}

/** As an old program logs in: the fault's code, or null. */
async function soapLogin(simulated: SimulatedOrg, password: string, version = '59.0'): Promise<string | null> {
  const body = `<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body><login
    xmlns="urn:partner.soap.sforce.com"><username>${user.user.username}</username><password>${password}</password></login
    ></env:Body></env:Envelope>`;
  const headers = { 'content-type': 'text/xml', soapaction: '""' };
  const answer = await fetch(`${simulated.url}/services/Soap/u/${version}`, { method: 'POST', headers, body });
  return /<faultcode>sf:(\w+)/.exec(await answer.text())?.[1] ?? null;
}

it('from a new password and the token in the mail to a login that the next report tells', async () => {
  const { simulated, userId } = await start({ soapLogin: 'enabled' });
  const { done, password } = await reset(simulated, userId);
  expect(done).toMatchObject({ outcome: 'set', readBack: true, tokenMayBeMailed: true });
  expect(simulated.mails).toMatchObject([{ to: 'integrations@acme.example', kind: 'security-token' }]);
  expect(await soapLogin(simulated, password)).toBe('LOGIN_MUST_USE_SECURITY_TOKEN');
  const token = simulated.readSecurityToken(userId) ?? '';
  expect(token).not.toBe('');
  expect(await soapLogin(simulated, `${password}${token}`)).toBeNull();
  const { report } = await examine(simulated);
  expect(report.rules).toMatchObject({ soapLogin: 'answers', passwordFlow: 'blocked', trustedRanges: 0 });
  expect(report.integrations).toMatchObject([
    {
      legacy: true,
      logins: [{ kind: 'soap-login', apiVersion: '59.0', succeeded: 1, failed: 1, verdict: { when: 'Summer ’27' } }],
      password: {
        expired: false,
        expiry: 'It expires 90 days after a change, by the org’s policy, unless its profile has another.',
      },
    },
  ]);
  expect(JSON.stringify([done, report])).not.toContain(password);
});

it('voids the former password and token', async () => {
  const { simulated, userId } = await start({ soapLogin: 'enabled' });
  const former = await reset(simulated, userId);
  const formerToken = simulated.readSecurityToken(userId) ?? '';
  const { password } = await reset(simulated, userId);
  expect(await soapLogin(simulated, `${former.password}${formerToken}`)).toBe('INVALID_LOGIN');
  expect(await soapLogin(simulated, `${password}${formerToken}`)).toBe('LOGIN_MUST_USE_SECURITY_TOKEN');
});

it('asks login() without touching any user', async () => {
  const { simulated } = await start({ soapLogin: 'enabled' });
  const { report } = await examine(simulated);
  expect(report.rules.soapLogin).toBe('answers');
  expect(simulated.state.records.all('LoginHistory')).toEqual([]);
});

it.each<[StartOptions, RegExp | null]>([
  [{}, /would open nothing: login\(\) .* is disabled in this org, and the org blocks/],
  [{ passwordFlow: true }, null],
  [{ soapLogin: 'with-permission' }, null],
])('in an org with %j a reset is judged by what the org says', async (options, reason) => {
  const { simulated } = await start(options);
  const { org, report } = await examine(simulated);
  const refusal = findRefusal({ user, seen: report.integrations[0]!, rules: report.rules, ownUserId: org.userId });
  if (reason === null) expect(refusal).toBeNull();
  else expect(refusal?.reason).toMatch(reason);
});
