import { findNeeds } from '../../generator/preflight/deployer/findNeeds.ts';
import { judgeNeeds } from '../../generator/preflight/deployer/judgeNeeds.ts';
import type { PreflightRequest } from '../../generator/preflight/preflightRequest.ts';

type Difference = PreflightRequest['differences'][number];
type PlannedUser = PreflightRequest['provisioning']['users'][number];

function requestOf(
  types: readonly string[],
  users: readonly Partial<PlannedUser>[] = [],
  state: Difference['state'] = 'new',
): PreflightRequest {
  const differences = types.map((type) => ({ state, component: { type, fullName: 'X' }, changes: [], beyond: [] }));
  const planned = users.map((user) => ({ userId: '005', changes: [], assignments: [], ...user }));
  return {
    differences,
    provisioning: { users: planned, problems: [], deactivated: [], warnings: [] },
    preauthorizations: [],
  } as unknown as PreflightRequest;
}

const asked = (request: PreflightRequest) => findNeeds(request).map(({ what }) => what.replace('to ', ''));

describe('what the deploying user must be allowed to', () => {
  it('is nothing when nothing is written', () => {
    expect(asked(requestOf(['Profile', 'ConnectedApp', 'Role'], [{}], 'same'))).toEqual([]);
  });

  it.each([
    [requestOf(['PermissionSet', 'Profile']), ['deploy metadata', 'deploy profiles and permission sets']],
    [requestOf(['Role'], [], 'changed'), ['deploy metadata', 'deploy roles']],
    [requestOf(['ExtlClntAppOauthSettings']), ['deploy metadata', 'deploy apps', 'deploy external client apps']],
    [requestOf([], [{ userId: null }]), ['create or change users']],
    [requestOf([], [{ changes: [{ field: 'Email', from: 'a', to: 'b' }] }]), ['create or change users']],
    [
      requestOf([], [{ assignments: [{ kind: 'PermissionSet', name: 'X', id: null, ready: true }] }]),
      ['assign permission sets and licences'],
    ],
  ])('is only what the run needs (%#)', (request, expected) => {
    expect(asked(request)).toEqual(expected);
  });

  const all = findNeeds(requestOf(['PermissionSet'], [{ userId: null, assignments: [{} as never] }]));

  it('is met by a system administrator', () => {
    const permissions = [
      'ModifyMetadata',
      'ManageInternalUsers',
      'AssignPermissionSets',
      'ManageProfilesPermissionsets',
    ];
    expect(judgeNeeds(all, 'ada@x', new Set(permissions))).toEqual({ problems: [], warnings: [] });
  });

  it('is a problem where Salesforce is known to ask for it, and a warning where it may', () => {
    const { problems, warnings } = judgeNeeds(all, 'ada@x', new Set(['ApiEnabled', 'AssignPermissionSets']));
    expect(problems.map(({ message, position }) => [position, message])).toEqual([
      [null, expect.stringContaining('ada@x, who deploys, lacks the user permission ModifyMetadata or ModifyAllData')],
      [null, expect.stringContaining('ManageInternalUsers or ManageUsers, which is needed to create or change users')],
    ]);
    expect(warnings).toEqual([expect.stringContaining('ManageProfilesPermissionsets, which Salesforce may ask for')]);
  });
});
