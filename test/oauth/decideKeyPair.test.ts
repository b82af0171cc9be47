import { decideKeyPair } from '../../generator/oauth/decideKeyPair.ts';
import type { KeyPairState } from '../../generator/oauth/keyPairState.ts';

const now = new Date('2026-11-24T12:00:00Z');
const certificate = { validTo: new Date('2027-11-24T12:00:00Z'), fingerprint: 'AA:BB', faults: [] };
const expired = { ...certificate, validTo: new Date('2026-11-24T11:00:00Z') };
const soon = { ...certificate, validTo: new Date('2026-12-01T12:00:00Z') };

const CASES: readonly [string, KeyPairState, readonly [string, RegExp]][] = [
  ['nothing', { key: 'missing', certificate: null, matching: false }, ['create', /^$/]],
  ['a good pair', { key: 'readable', certificate, matching: true }, ['keep', /^$/]],
  [
    'a pair that expires soon',
    { key: 'readable', certificate: soon, matching: true },
    ['keep', /expires on 2026-12-01/],
  ],
  [
    'a key alone',
    { key: 'readable', certificate: null, matching: false },
    ['certify', /only its certificate was missing/],
  ],
  ['a certificate alone', { key: 'missing', certificate, matching: false }, ['keep', /private key is not/]],
  [
    'an expired pair',
    { key: 'readable', certificate: expired, matching: true },
    ['refuse', /expired on 2026-11-24.*the private key and the certificate/],
  ],
  ['an expired certificate alone', { key: 'missing', certificate: expired, matching: false }, ['refuse', /expired/]],
  ['strangers', { key: 'readable', certificate, matching: false }, ['refuse', /belongs to another key/]],
  ['a broken key', { key: 'unreadable', certificate, matching: false }, ['refuse', /is no RSA private key/]],
  [
    'a broken key alone',
    { key: 'unreadable', certificate: null, matching: false },
    ['refuse', /lost would be an unreadable key\.$/],
  ],
  [
    'nothing that can be seen',
    { key: 'unknown', certificate: null, matching: false },
    ['create', /gives nothing back/],
  ],
  ['a certificate of a key that cannot be seen', { key: 'unknown', certificate, matching: false }, ['keep', /^$/]],
  [
    'a certificate that no app takes',
    {
      key: 'readable',
      certificate: { ...certificate, faults: ['has an RSA key of 1024 bits, the least is 2048'] },
      matching: true,
    },
    ['refuse', /The certificate has an RSA key of 1024 bits/],
  ],
  [
    'a broken certificate',
    { key: 'readable', certificate: 'private-key', matching: false },
    ['refuse', /^The certificate file holds a private key, .*disclosed.*an unreadable certificate file/],
  ],
];

it.each(CASES)('%s', (_name, state, [action, reason]) => {
  const decision = decideKeyPair(state, { now, force: false });
  expect(decision.action).toBe(action);
  expect(decision.reason).toMatch(reason);
});

it.each(CASES)('%s: is replaced when forced, and it is said what that was', (_name, state) => {
  const decision = decideKeyPair(state, { now, force: true });
  expect(decision.action).toBe('create');
  const something = (state.key !== 'missing' && state.key !== 'unknown') || state.certificate !== null;
  expect(decision.reason.startsWith('Replaced: ')).toBe(something);
});
