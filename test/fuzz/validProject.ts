import fc from 'fast-check';
import { anyText } from './anyText.ts';

/** Values of YAML files by their paths. */
export type WrittenFiles = Readonly<Record<string, unknown>>;

type Values = fc.Arbitrary<unknown>;
type Model = Readonly<Record<string, Values>>;

const placeholder = fc.constantFrom(
  ...'${name} ${environment} ${values.text} ${values.mail} ${values.list} ${values.deep.map} ${values.loop}'.split(' '),
  ...'${values.missing} ${env.A} ${env.LONG} ${env.URL} ${env.MISSING} $${env.A} ${'.split(' '),
  ...'x${name}y${values.text}z|${ name }|${values.__proto__}|${constructor}|${values.toString}|${env.A} x'.split('|'),
);

/** Text that a file may hold: other text is refused as soon as it is read. */
const legalText = anyText.map((text) => {
  const legal = text.toWellFormed().replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu, '');
  return legal.trim() === '' ? 'x' : legal;
});

const optional = (model: Model) => fc.record(model, { requiredKeys: [], noNullPrototype: true });
const withOptional = (required: Model, model: Model) =>
  fc.tuple(fc.record(required), optional(model)).map(([all, some]) => ({ ...all, ...some }));

/** Files whose values are `tame` times as often what belongs there as they are something else. */
function projectFiles(tame: number): fc.Arbitrary<WrittenFiles> {
  const or = (...good: readonly unknown[]): Values =>
    fc.oneof(
      { weight: tame, arbitrary: fc.constantFrom(...good) },
      { weight: 2, arbitrary: placeholder },
      { weight: 1, arbitrary: legalText },
    );
  const listOf = (item: Values, maxLength = 3) =>
    fc.oneof(
      {
        weight: tame,
        arbitrary: fc.uniqueArray(item, { minLength: 1, maxLength, selector: (entry) => JSON.stringify(entry) }),
      },
      placeholder,
    );

  const user = optional({
    username: or('sync@acme.example', 'a.b@acme.example', '${name}@acme.example'),
    alias: or('sync', 'abcdefgh', 'x'),
    email: or('a@acme.example', '${values.mail}'),
    firstName: or('Integration', 'Ünï & <Co>', '${values.text}'),
    lastName: or('ERP Sync', "O'Neil"),
    timeZone: or('GMT', 'Europe/Berlin'),
    locale: or('en_US', 'de_DE'),
    role: or('Integrations', { name: 'Sync', label: 'Sync <&>' }),
    communityNickname: or('sync-${name}'),
    federationIdentifier: or('${name}-1'),
  });
  const profile = optional({
    name: or('${name} profile', 'Custom: Ünï (<&>) ${name}'),
    license: or('Salesforce Integration', 'Salesforce'),
  });

  const range = fc.oneof(
    fc.record({ cidr: or('203.0.113.0/28', '2001:db8::/48'), description: or('x', '<&>', '${values.text}') }),
    fc.record({ start: or('198.51.100.10'), end: or('198.51.100.20', '198.51.100.10') }),
  );
  const hour = or('05:00-22:00', 'none', '00:00-24:00');
  const login = optional({
    ipRanges: listOf(range),
    hours: fc.oneof(
      optional({ monday: hour, saturday: hour }),
      fc.record({ 'monday-friday': hour, 'saturday-sunday': hour }),
    ),
  });

  const can = fc.oneof(
    { weight: 30, arbitrary: or(['read'], ['read', 'create', 'edit'], ['read', 'view-all']) },
    listOf(or('read', 'create', 'edit', 'delete', 'view-all', 'modify-all', 'view-all-fields'), 4),
  );
  const fields = optional({ read: listOf(or('Industry', 'A__c')), edit: listOf(or('ns__B__c')) });
  const object = fc.oneof({ weight: 3, arbitrary: can }, fc.record({ can: or(['read', 'edit']), fields }));
  const access = optional({
    permissionSetLicenses: listOf(or('SalesforceAPIIntegrationPsl'), 1),
    userPermissions: listOf(or('RunReports', 'ViewSetup'), 1),
    objects: fc.dictionary(fc.constantFrom('Account', 'Order', 'X__c', 'ns__Y__c', 'toString'), object, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    apexClasses: listOf(or('A', 'ns__B')),
    customPermissions: listOf(or('Use_It'), 1),
    externalCredentials: listOf(or('ERP-Principal', 'A-b c & <d>')),
    permissionSets: listOf(or('Other_Set'), 1),
    permissionSetGroups: listOf(or('Group'), 1),
    group: fc.record({ permissionSets: listOf(or('Shared'), 1) }),
  });

  const certificate = or('reference/certificates/${name}.crt', 'reference/c.crt');
  const own = {
    scopes: or(['Api'], ['Api', 'RefreshToken']),
    callbackUrl: or('https://acme.example/cb?a=1&b=2'),
    refreshToken: fc.oneof(
      fc.record({ policy: or('specific-lifetime'), validity: or('7 days', '20 hours') }),
      fc.record({ policy: or('zero') }),
    ),
    ipRelaxation: or('enforce', 'bypass'),
  };
  const type = or('external-client-app', 'connected-app');
  const app = fc.oneof(
    or('none'),
    withOptional({ type, flow: or('jwt-bearer'), certificate }, own),
    withOptional({ type, flow: or('client-credentials') }, own),
    fc.record({ type: or('existing'), name: or('Existing_App'), flow: or('client-credentials') }),
  );
  const sections = { user, profile, login, access, app };

  const definition = withOptional(
    { label: or('ERP Sync', 'Ünï & <Co> "x"', 'A'), owner: or('ops@acme.example', '${values.mail}') },
    { ...sections, description: or('Long\ntext & <more>', '${values.text}') },
  );
  const override = optional({
    label: or('Other'),
    user: fc.oneof(user, fc.constant(null)),
    login: fc.oneof(login, fc.constant(null), fc.constant({ hours: null })),
    access: fc.oneof(access, fc.constant({ objects: { Account: null } })),
    app: fc.oneof(app, fc.constant(null)),
  });
  const values = fc.record({ text: legalText, list: fc.array(or('x', 'Api')) });
  const settings = optional({
    apiVersion: or('66.0', '60.0'),
    org: optional({ alias: or('prod'), type: or('production', 'sandbox') }),
    overrides: optional({ all: override, 'erp-sync': override, crm: override }),
    exclude: listOf(or('crm'), 1),
  });
  const environment = (suffix: string) =>
    fc.tuple(settings, values).map(([some, { text, list }]) => ({
      label: 'Production',
      usernameSuffix: suffix,
      ...some,
      values: { text, mail: 'mail@acme.example', list, deep: { map: { read: ['A__c'] } }, loop: '${values.loop}' },
    }));

  return fc.record({
    'integration-users/erp-sync.yaml': definition,
    'integration-users/crm.yaml': definition,
    'environments/prod.yaml': environment(''),
    'environments/uat.yaml': environment('.uat'),
  });
}

/** Files of the right shape: definitions, environments and overrides that say almost anything they may. */
export const validProject: fc.Arbitrary<WrittenFiles> = fc.oneof(projectFiles(2000), projectFiles(40));
