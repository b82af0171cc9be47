import { diffComponents } from '../../generator/deploy/diffComponents.ts';
import { planDeployment } from '../../generator/deploy/planDeployment.ts';
import { profileNames } from '../../generator/deploy/profileNames.ts';
import { component } from './parseBody.ts';

const set = component('PermissionSet', 'Erp', '<label>ERP Sync</label>');
const eca = component('ExternalClientApplication', 'Erp', '<label>ERP</label>');
const policy = component(
  'ExtlClntAppOauthConfigurablePolicies',
  'Erp_oauthPlcy',
  '<clientCredentialsFlowUser>Erp@acme.example</clientCredentialsFlowUser><commaSeparatedPermissionSet>Erp, Other</commaSeparatedPermissionSet>',
);
const connected = component(
  'ConnectedApp',
  'Erp',
  '<oauthConfig><oauthClientCredentialUser>erp@acme.example</oauthClientCredentialUser></oauthConfig><permissionSetName>ERP Sync</permissionSetName>',
);

function plan(
  desired: readonly (typeof set)[],
  found: readonly (typeof set)[],
  prerequisites: { sets?: string[]; unready?: string[]; profiles?: string[] },
) {
  const { before, policies, after } = planDeployment(diffComponents(desired, found), {
    permissionSets: new Set(prerequisites.sets),
    unreadyUsers: new Set(prerequisites.unready),
    profiles: new Set(prerequisites.profiles),
  });
  const names = (some: readonly (typeof set)[]) => some.map(({ type }) => type);
  return policies.length === 0 ? [names(before), names(after)] : [names(before), names(policies), names(after)];
}

describe('planDeployment', () => {
  const everything = [set, eca, policy];

  it('holds an app back until its permission set and its user are there, all parts together', () => {
    const waits = [['PermissionSet'], ['ExternalClientApplication', 'ExtlClntAppOauthConfigurablePolicies']];
    expect(plan(everything, [], { sets: [], unready: ['erp@acme.example'] })).toEqual(waits);
    expect(plan(everything, [], { sets: ['Erp', 'Other'], unready: ['erp@acme.example'] })).toEqual(waits);
    expect(plan(everything, [], { sets: ['Erp'], unready: [] })).toEqual(waits);
  });

  it('makes one deployment when everything is there', () => {
    expect(plan(everything, [], { sets: ['Erp', 'Other'], unready: ['someone@acme.example'] })).toEqual([
      everything.map(({ type }) => type),
      [],
    ]);
  });

  it('does the same for a connected app, which names the permission set by its label', () => {
    expect(plan([connected], [], { sets: ['Erp', 'ERP Sync'] })).toEqual([['ConnectedApp'], []]);
    expect(plan([connected], [], { sets: ['Erp'] })).toEqual([[], ['ConnectedApp']]);
    expect(plan([connected], [], { sets: ['ERP Sync'], unready: ['erp@acme.example'] })).toEqual([
      [],
      ['ConnectedApp'],
    ]);
  });

  it('deploys the policies of a profile after the profile, when that is new', () => {
    const profile = component('Profile', 'ERP%3A Sync', '<custom>true</custom>');
    const password = component('ProfilePasswordPolicy', 'Erp_p', '<profile>erp: sync</profile>');
    const session = component('ProfileSessionSetting', 'Erp_s', '<profile>ERP: Sync</profile>');
    const all = [profile, password, session, set];
    expect(plan(all, [], {})).toEqual([
      ['Profile', 'PermissionSet'],
      ['ProfilePasswordPolicy', 'ProfileSessionSetting'],
      [],
    ]);
    expect(plan(all, [profile], { profiles: ['erp: sync'] })).toEqual([
      ['ProfilePasswordPolicy', 'ProfileSessionSetting', 'PermissionSet'],
      [],
    ]);
    expect(profileNames([profile, set])).toEqual(new Set(['erp: sync']));
  });

  it('deploys nothing that is the same', () => {
    expect(plan(everything, [set, eca], { sets: ['Erp', 'Other'] })).toEqual([
      ['ExtlClntAppOauthConfigurablePolicies'],
      [],
    ]);
    expect(plan(everything, everything, {})).toEqual([[], []]);
  });
});
