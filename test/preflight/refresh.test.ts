import type { PreflightRequest } from '../../generator/preflight/preflightRequest.ts';
import { describeRefresh } from '../../generator/preflight/refresh/describeRefresh.ts';

type Change = { readonly field: string; readonly from: string; readonly to: string };

function requestOf(changes: readonly Change[], userId: string | null = '005'): PreflightRequest {
  const user = { userId, username: 'erp@acme.example.uat', changes, assignments: [] };
  return {
    environment: {
      name: 'uat',
      orgId: null,
      users: [
        { name: 'erp', developerName: 'Erp', role: null, profile: { name: 'Erp' }, app: { type: 'connected-app' } },
      ],
    },
    differences: [],
    provisioning: { users: [user], problems: [], deactivated: [], warnings: [] },
  } as unknown as PreflightRequest;
}

const invalid = { field: 'Email', from: 'erp@acme.example.INVALID', to: 'erp@acme.example' };
const renamed = { field: 'Username', from: 'erp@acme.example.full', to: 'erp@acme.example.uat' };
const sandbox = { id: '00D2', type: 'sandbox' } as const;

describe('a refreshed sandbox', () => {
  it.each([
    [invalid, 'has the address'],
    [renamed, 'is here as erp@acme.example.full'],
  ])('is known by %j', (change, text) => {
    const warnings = describeRefresh(sandbox, requestOf([change]));
    expect(warnings).toEqual([expect.stringContaining(text), expect.stringContaining('hand out those of erp again')]);
  });

  it('is told by a few traces, however many there are', () => {
    const [warning] = describeRefresh(sandbox, requestOf(Array.from({ length: 20 }, () => renamed)));
    expect(warning).toContain('erp@acme.example.full and 12 more. ');
  });

  it('is not seen in changes of other kinds, of new users, nor in other orgs', () => {
    const moved = { field: 'Email', from: 'old@acme.example', to: 'erp@acme.example' };
    expect(describeRefresh(sandbox, requestOf([moved]))).toEqual([]);
    expect(describeRefresh(sandbox, requestOf([invalid], null))).toEqual([]);
    expect(describeRefresh({ ...sandbox, type: 'production' }, requestOf([invalid, renamed]))).toEqual([]);
  });
});
