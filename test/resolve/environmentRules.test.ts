import { problemsOf, resolve, warningsOf } from './projectOf.ts';

const definition = (label: string, rest = ''): string => `label: ${label}\nowner: team@acme.example\n${rest}`;

/** Two integrations of these names and contents in one environment. */
function two(first: readonly [string, string], second: readonly [string, string]): Record<string, string> {
  return {
    [`integration-users/${first[0]}.yaml`]: first[1],
    [`integration-users/${second[0]}.yaml`]: second[1],
    'environments/prod.yaml': '{}',
  };
}

const B = 'integration-users/b.yaml';

describe('names in one org', () => {
  it('make different developer names', () => {
    expect(problemsOf(two(['erp-sync', definition('A')], ['erp_sync', definition('B')]))).toEqual([
      'integration-users/erp_sync.yaml:1:1  | The file name makes the developer name Erp_Sync, which erp-sync has too. | Rename one of the two files.',
    ]);
  });

  it('are different user names, nicknames and federation identifiers, whatever the case', () => {
    const user = 'user:\n  username: Same@acme.example\n  communityNickname: Nick\n  federationIdentifier: F1\n';
    expect(
      problemsOf(
        two(
          [
            'a',
            definition(
              'A',
              user
                .toLowerCase()
                .replace('communitynickname', 'communityNickname')
                .replace('federationidentifier', 'federationIdentifier'),
            ),
          ],
          ['b', definition('B', user)],
        ),
      ),
    ).toEqual([
      `${B}:4:13 user.username | The user name "Same@acme.example" is also that of a. | Write another user.username.`,
      `${B}:5:22 user.communityNickname | The nickname "Nick" is also that of a. | Write another user.communityNickname.`,
      `${B}:6:25 user.federationIdentifier | The federation identifier "F1" is also that of a. | Write another user.federationIdentifier.`,
    ]);
  });

  it('are different profiles, but one existing profile may serve many', () => {
    expect(
      problemsOf(
        two(['a', definition('A', 'profile: { name: Own }')], ['b', definition('B', 'profile: { name: OWN }')]),
      ),
    ).toEqual([
      `${B}:3:18 profile.name | The profile "OWN" is also generated for a. | Write another profile.name, or another label.`,
    ]);
    expect(
      problemsOf(two(['a', definition('A', 'profile: { use: Own }')], ['b', definition('B', 'profile: { use: Own }')])),
    ).toEqual([]);
  });

  it('are better different aliases and labels', () => {
    const user = 'user: { alias: same }\nprofile: { use: Own }';
    expect(warningsOf(two(['a', definition('Same', user)], ['b', definition('same', user)]))).toEqual([
      `${B}:1:8 label | The label "same" is also the label or the developer name of a. | Write a label of its own.`,
      `${B}:3:16 user.alias | The alias "same" is also that of a. | Write a user.alias of its own, at most 8 characters.`,
    ]);
    expect(warningsOf(two(['a', definition('B')], ['b', definition('Other')]))).toEqual([
      'integration-users/a.yaml:1:8 label | The label "B" is also the label or the developer name of b. | Write a label of its own.',
    ]);
  });

  it('do not borrow what is generated for another integration', () => {
    const borrowing = 'access: { permissionSets: [Shared, a] }\napp: { type: existing, name: A }\n';
    expect(warningsOf(two(['a', definition('First')], ['b', definition('Second', borrowing)]))).toEqual([
      `${B}:3:36 access.permissionSets[1] | "a" is the permission set that is generated for a. | Grant what is needed under "access" of this definition.`,
      `${B}:4:30 app.name | "A" is the app that is generated for a, whose deployments take other users out of it. | Let the app of this integration be generated: remove "type" and "name".`,
    ]);
    const withoutApp = definition('First', 'app: none');
    expect(warningsOf(two(['a', withoutApp], ['b', definition('Second', 'app: { type: existing, name: A }')]))).toEqual(
      [],
    );
  });

  it('differ also from those of integrations that are not asked for', () => {
    const files = two(['erp-sync', definition('A')], ['erp_sync', definition('B')]);
    expect(problemsOf(files, { only: ['erp-sync'] })).toHaveLength(1);
  });

  it('of an excluded integration are free', () => {
    const files = two(['erp-sync', definition('A')], ['erp_sync', definition('B')]);
    expect(problemsOf({ ...files, 'environments/prod.yaml': 'exclude: [erp-sync]' })).toEqual([]);
  });
});

describe('user names in two orgs', () => {
  const files = (uat: string): Record<string, string> => ({
    'integration-users/a.yaml': definition('A'),
    'integration-users/b.yaml': definition('B'),
    'environments/prod.yaml': 'org:\n  alias: prod\n  myDomain: https://acme.my.salesforce.com\n',
    'environments/uat.yaml': uat,
  });

  it('must differ, which is said once', () => {
    expect(problemsOf(files('label: Test\nusernameSuffix: ""\n'))).toEqual([
      'environments/uat.yaml:2:17 usernameSuffix | 2 user names, such as that of a, are the same in prod and uat; user names are unique over all Salesforce orgs. | Write a usernameSuffix such as ".uat" in environments/uat.yaml.',
    ]);
    expect(problemsOf(files('label: Test\nexclude: [b]\n'))).toEqual([
      'environments/uat.yaml:1:1 usernameSuffix | The user name of a is the same in prod and uat; user names are unique over all Salesforce orgs. | Write a usernameSuffix such as ".uat" in environments/uat.yaml.',
    ]);
  });

  it('may be the same when it is one org, or when only one is resolved', () => {
    expect(problemsOf(files('org: { myDomain: "https://ACME.my.salesforce.com" }'))).toEqual([]);
    expect(problemsOf(files('org: { alias: prod }'))).toEqual([]);
    expect(problemsOf(files('{}'), { environments: ['uat'] })).toEqual([]);
    expect(problemsOf(files('org: { alias: prod, myDomain: "https://other.my.salesforce.com" }'))).toHaveLength(1);
  });
});

describe('what is asked for', () => {
  const files = {
    'integration-users/erp-sync.yaml': definition('A'),
    'integration-users/web-leads.yaml': definition('B'),
    'environments/prod.yaml': 'exclude: [web-leads]',
    'environments/uat.yaml': 'usernameSuffix: .uat\n',
  };
  const names = (request: Parameters<typeof resolve>[1]): unknown =>
    resolve(files, request).environments.map(({ name, users }) => [name, ...users.map((user) => user.name)]);

  it('is resolved in order of names, what is excluded left out', () => {
    expect(names({ environments: ['all'] })).toEqual([
      ['prod', 'erp-sync'],
      ['uat', 'erp-sync', 'web-leads'],
    ]);
    expect(names({ environments: ['uat', 'prod'] })).toEqual(names({ environments: ['all'] }));
    expect(names({ environments: ['uat'], only: ['web-leads'] })).toEqual([['uat', 'web-leads']]);
    expect(names({ environments: ['all'], only: ['web-leads'] })).toEqual([['prod'], ['uat', 'web-leads']]);
  });

  it('exists', () => {
    expect(problemsOf(files, { environments: ['prd', 'qa'], only: ['erp-snc', 'sap'] })).toEqual([
      ' | --env: there is no environment "prd". | Did you mean "prod"?',
      ' | --env: there is no environment "qa". | Name a file of environments/. There are prod, uat.',
      ' | --only: there is no integration "erp-snc". | Did you mean "erp-sync"?',
      ' | --only: there is no integration "sap". | Name a file of integration-users/. There are erp-sync, web-leads.',
    ]);
  });

  it('is not excluded from every environment that is asked for', () => {
    expect(problemsOf(files, { environments: ['prod'], only: ['web-leads'] })).toEqual([
      'environments/prod.yaml:1:11 exclude[0] | --only names web-leads, which this environment excludes. | Remove it from "exclude" in environments/prod.yaml, or from --only.',
    ]);
  });

  it('does not hide what is wrong elsewhere', () => {
    const broken = {
      ...files,
      'integration-users/erp-sync.yaml': 'label: A\nowner: nobody\n',
      'environments/uat.yaml': 'apiVersion: "5"\n',
    };
    expect(problemsOf(broken, { environments: ['all', 'x'], only: ['erp-sync', 'y'] })).toEqual([
      expect.stringContaining('--only: there is no integration "y".'),
      expect.stringContaining('environments/uat.yaml:1:13 apiVersion |'),
      expect.stringContaining('integration-users/erp-sync.yaml:2:8 owner |'),
    ]);
  });
});
