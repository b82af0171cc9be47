import type { CertificateState } from '../../../generator/status/certificateState.ts';
import type { CredentialState } from '../../../generator/status/credentialState.ts';
import type { StoredSecrets } from '../../../generator/status/storedSecret.ts';
import type { Told } from '../../../generator/status/told.ts';

/** The moment of all tests that do not choose another. */
export const NOW = new Date('2027-06-01T12:00:00.000Z');

export const tell = <Value>(value: Value): Told<Value> => ({ told: true, value });
export const untold: Told<never> = { told: false, reason: 'nobody asked' };

export function certificateOf(parts: Partial<CertificateState> = {}): CertificateState {
  return {
    validFrom: '2027-01-01T00:00:00.000Z',
    validTo: '2028-01-01T00:00:00.000Z',
    keySize: 3072,
    fingerprint: 'AA:01',
    ...parts,
  };
}

export function storedOf(parts: Partial<StoredSecrets> = {}): Told<StoredSecrets> {
  const place = 'memory prod/erp-order-sync/login';
  return tell({
    sink: 'vault',
    secrets: [{ kind: 'login', place, variable: 'SF_LOGIN_ERP_ORDER_SYNC', state: 'in-sink', reason: '' }],
    hasRotation: false,
    keyAndFile: 'pair',
    keyAndOrg: 'pair',
    login: { differs: [], usesKeyOf: 'app' },
    ...parts,
  });
}

export function orgAppOf(certificate: CertificateState | null = certificateOf()): CredentialState['orgApp'] {
  return tell({ created: '2027-01-01T08:00:00.000Z', isRead: true, certificate });
}

/** A JWT bearer integration of which everything is known and nothing is due; parts replace what a test is about. */
export function stateOf(parts: Partial<CredentialState> = {}): CredentialState {
  return {
    integration: 'erp-order-sync',
    environment: 'prod',
    username: 'erp-order-sync@acme.example',
    flow: 'jwt-bearer',
    app: { type: 'external-client-app', name: 'Erp_Order_Sync' },
    position: { file: 'integration-users/erp-order-sync.yaml', line: 62, column: 16 },
    keyPath: 'app.certificate',
    maxIdleDays: null,
    file: { path: 'reference/certificates/erp-order-sync.prod.crt', certificate: certificateOf(), problem: '' },
    orgApp: orgAppOf(),
    stored: storedOf(),
    staged: tell([]),
    rotation: { journal: null, secondApp: null },
    lastLogin: tell({ time: '2027-05-31T10:00:00.000Z', application: 'ERP Order Sync', type: 'Remote Access 2.0' }),
    lastToken: tell(null),
    ...parts,
  };
}

/** The same for client credentials. */
export function secretStateOf(parts: Partial<CredentialState> = {}): CredentialState {
  return stateOf({
    flow: 'client-credentials',
    keyPath: 'app',
    file: null,
    orgApp: orgAppOf(null),
    stored: storedOf({ keyAndFile: null, keyAndOrg: null }),
    ...parts,
  });
}
