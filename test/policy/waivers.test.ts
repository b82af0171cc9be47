import { linesOf, lintDefinition } from './lintFiles.ts';

const OBJECTS = 'access:\n  objects:\n    Order: [read, view-all]\n    Case: [read, view-all]\n';
const SANDBOX = 'label: Test\norg: { type: sandbox }\nusernameSuffix: .uat\n';
const FIX = 'Share the records it needs (sharing rule, role, queue), or write a waiver with a reason and an end.';

function waiver(rest: string, until = '2027-03-31'): string {
  return `waivers:\n  - rule: object-view-all\n    reason: Until the queue split is live.\n    until: ${until}\n${rest}`;
}

describe('a waiver', () => {
  it('covers every finding of its rule in its integration, and of no other rule', async () => {
    const findings = await lintDefinition(`${OBJECTS}${waiver('')}`);
    expect(findings.map(({ rule }) => rule)).toEqual(['login-ip-ranges-required', 'compensating-controls']);
  });

  it('covers only what it is for', async () => {
    const findings = await lintDefinition(`${OBJECTS}${waiver('    for: [Order]\n')}`);
    expect(linesOf(findings, 'object-view-all')).toEqual([
      `warning integration-users/order-sync.yaml:8:18 access.objects.Case[1] [Case] (prod) | "view-all" reads every Case record, whoever owns it. | ${FIX}`,
    ]);
    expect(linesOf(findings, 'waiver-unneeded')).toEqual([]);
  });

  it('of one integration does not cover another', async () => {
    const other = `label: Other\ndescription: Another.\nowner: a@acme.example\napp: none\n${OBJECTS}`;
    const findings = await lintDefinition(`${OBJECTS}${waiver('')}`, { 'integration-users/other.yaml': other });
    const found = findings.filter(({ rule }) => rule === 'object-view-all');
    expect(found.map(({ integration, about }) => [integration, about])).toEqual([
      ['other', 'Order'],
      ['other', 'Case'],
    ]);
  });

  it('holds up to and with its last day', async () => {
    const rules = async (today: string) =>
      (await lintDefinition(`${OBJECTS}${waiver('', '2027-03-31')}`, {}, { today })).map(({ rule }) => rule);
    expect(await rules('2027-03-31')).not.toEqual(expect.arrayContaining(['object-view-all']));
    expect(await rules('2027-04-01')).toEqual(expect.arrayContaining(['object-view-all', 'waiver-expired']));
  });

  it('that has ended is a finding with its day and reason, also when nothing needs it', async () => {
    const findings = await lintDefinition(waiver('', '2026-11-23'));
    expect(linesOf(findings, 'waiver-expired')).toEqual([
      'error integration-users/order-sync.yaml:8:12 waivers[0].until [object-view-all] (prod) | The waiver of object-view-all ended on 2026-11-23: Until the queue split is live. | Do what it put off and remove it, or justify it anew with a later day.',
    ]);
    expect(linesOf(findings, 'waiver-unneeded')).toEqual([]);
  });

  it('that nothing needs is a finding that can be taken out', async () => {
    const findings = await lintDefinition(`access:\n  objects:\n    Order: [read]\n${waiver('    for: [Order]\n')}`);
    expect(linesOf(findings, 'waiver-unneeded')).toEqual([
      'warning integration-users/order-sync.yaml:9:5 waivers[0] [object-view-all] (prod) | Nothing needs the waiver of object-view-all: the rule finds nothing about Order here. | Remove it, so that it does not cover what comes later.',
    ]);
    expect(findings.find(({ rule }) => rule === 'waiver-unneeded')?.edit).toEqual({
      file: 'integration-users/order-sync.yaml',
      path: ['waivers', 0],
      action: { kind: 'remove' },
      isWidening: false,
    });
  });

  it('that one environment needs is needed, and nothing is said of it when only others are looked at', async () => {
    const uat = `${SANDBOX}overrides: { order-sync: { access: { objects: { Order: [read, view-all] } } } }\n`;
    const definition = `access:\n  objects:\n    Order: [read]\n${waiver('')}`;
    const files = { 'environments/uat.yaml': uat };
    const [all, prod] = await Promise.all([
      lintDefinition(definition, files),
      lintDefinition(definition, files, { environments: ['prod'] }),
    ]);
    expect(linesOf(all, 'waiver-unneeded')).toEqual([]);
    expect(linesOf(all, 'object-view-all')).toEqual([]);
    expect(linesOf(prod, 'waiver-unneeded')).toEqual([]);
  });

  it('for a rule that is off is not unneeded', async () => {
    const policy = { 'policy.yaml': 'rules: { object-view-all: off }\n' };
    expect((await lintDefinition(waiver(''), policy)).map(({ rule }) => rule)).toEqual(['login-ip-ranges-required']);
  });

  it('for a rule that does not exist is a problem', async () => {
    const findings = await lintDefinition(waiver('').replace('object-view-all', 'object-view-everything'));
    expect(linesOf(findings, 'unknown-rule')).toHaveLength(1);
  });

  it('may end only so far away as the policy allows', async () => {
    const policy = { 'policy.yaml': 'limits: { waiverValidity: 127 days }\n' };
    const days = async (until: string) =>
      linesOf(await lintDefinition(`${OBJECTS}${waiver('', until)}`, policy), 'waiver-duration').length;
    expect([await days('2027-03-31'), await days('2027-04-01')]).toEqual([0, 1]);
  });

  it('never covers a definition that cannot be used', async () => {
    const definition = `access:\n  objects:\n    Order: [create]\n${waiver('').replace('object-view-all', 'invalid-definition')}`;
    expect((await lintDefinition(definition)).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['invalid-definition', 'waiver-unneeded']),
    );
  });
});
