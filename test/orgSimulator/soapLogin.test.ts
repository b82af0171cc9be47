import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

let org: SimulatedOrg;

beforeAll(async () => {
  org = await startOrg();
});

afterAll(() => org.stop());

it.each([
  ['u/58.0', 'login', 'INVALID_OPERATION: SOAP API login() is disabled by default in this org.'],
  ['c/64.0/00D', 'login', 'INVALID_OPERATION: SOAP API login() is disabled by default in this org.'],
  ['u/66.0', 'login', 'INVALID_OPERATION: No operation available for request login'],
  ['u/66.0', 'query', 'the simulated org has no SOAP API but the Metadata API'],
])('POST /services/Soap/%s with %s is a fault', async (path, operation, text) => {
  const body = `<se:Envelope xmlns:se="http://schemas.xmlsoap.org/soap/envelope/"><se:Body><n:${operation} xmlns:n="urn:partner.soap.sforce.com"/></se:Body></se:Envelope>`;
  const answer = await fetch(`${org.url}/services/Soap/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body,
  });
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain(text);
});
