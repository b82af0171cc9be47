import { readEditableFiles } from '../../generator/findings/fix/readEditableFiles.ts';
import { RULES } from '../../generator/policy/rules.ts';
import { type LintedFolder, makeLintedFolder } from './lintCommand.ts';

const DEFINITION = 'integration-users/order-sync.yaml';

let folder: LintedFolder | null = null;
afterEach(async () => {
  await folder?.remove();
  folder = null;
});

async function make(...example: Parameters<typeof makeLintedFolder>): Promise<LintedFolder> {
  folder = await makeLintedFolder(...example);
  return folder;
}

const UNNEEDED = `waivers: # accepted
  - rule: object-view-all
    reason: The queue is not split yet.
    until: 2027-03-31
  # The next one is needed.
  - rule: object-delete
    reason: Orders that were never sent are deleted.
    until: 2027-03-31
access:
  objects:
    Order:
      can: [read, edit, delete] # all three
`;

describe('lint --fix', () => {
  it('takes out what is not needed, keeps the rest as it is, says so, and finds nothing to do the second time', async () => {
    const project = await make(UNNEEDED);
    const before = await project.read(DEFINITION);
    const { out, result } = await project.lint({ fix: true });
    const after = await project.read(DEFINITION);
    expect(after).toBe(before.replace(/ {2}- rule: object-view-all\n.*\n.*\n/, ''));
    expect(out).toMatch(/^Fixed {2}integration-users\/order-sync\.yaml:\d+:\d+ {2}waiver-unneeded {2}waivers\[0\]\n/);
    expect(result.fixed?.map(({ rule }) => rule)).toEqual(['waiver-unneeded']);
    expect(result.skipped).toEqual([]);
    expect(result.findings.map(({ rule }) => rule)).not.toContain('waiver-unneeded');
    const again = await project.lint({ fix: true });
    expect(again.result.fixed).toEqual([]);
    expect(await project.read(DEFINITION)).toBe(after);
  });

  it('writes nothing without --fix, and nothing when there is nothing to fix', async () => {
    const project = await make(UNNEEDED);
    const before = await project.read(DEFINITION);
    const { result } = await project.lint();
    expect(result.findings.map(({ rule }) => rule)).toContain('waiver-unneeded');
    expect(result.fixed).toBeUndefined();
    expect(await project.read(DEFINITION)).toBe(before);
  });

  it('says what it leaves to people, and why', async () => {
    const shared = UNNEEDED.replace('- rule: object-view-all', '- &first\n    rule: object-view-all');
    const project = await make(shared);
    const before = await project.read(DEFINITION);
    const { out, result } = await project.lint({ fix: true });
    expect(result.fixed).toEqual([]);
    expect(out).toMatch(
      /^Not fixed {2}integration-users\/order-sync\.yaml:\d+:\d+ {2}waiver-unneeded .*An anchor or an alias/,
    );
    expect(result.skipped?.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('An anchor or an alias is involved'),
    ]);
    expect(result.findings.map(({ rule }) => rule)).toContain('waiver-unneeded');
    expect(await project.read(DEFINITION)).toBe(before);
  });

  it('takes the right entry out of a list that is not sorted', async () => {
    const fields =
      'access:\n  objects:\n    Order:\n      can: [read]\n      fields:\n        read:\n          - TotalAmount\n          - Id # always\n          - Description\n';
    const project = await make(fields);
    const { result } = await project.lint({ fix: true });
    expect(result.fixed?.map(({ rule, about }) => [rule, about])).toEqual([['field-without-permissions', 'Order.Id']]);
    expect(await project.read(DEFINITION)).toContain(
      '        read:\n          - TotalAmount\n          - Description\n',
    );
  });

  it('keeps standard output for the report', async () => {
    const project = await make(UNNEEDED);
    const { out, err } = await project.lint({ fix: true, format: 'json' });
    expect(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)).not.toContain('waiver-unneeded');
    expect(err).toMatch(/^Fixed .* waiver-unneeded/);
  });
});

describe('the edit of a rule', () => {
  const examples = RULES.map(({ id, bad }) => ({ id, bad }));

  it.each(examples)('$id makes its finding go, and brings up no other', async ({ bad }) => {
    const project = await make(bad.definition, bad.files, bad.today);
    const before = await project.lint();
    const fixable = before.result.findings.filter(({ edit }) => edit !== null);
    const { result } = await project.lint({ fixWidening: true });
    expect(result.skipped).toEqual([]);
    expect(result.fixed).toHaveLength(fixable.length);
    const left = before.result.findings.filter(({ edit }) => edit === null).map(({ rule, about }) => ({ rule, about }));
    expect(left).toEqual(expect.arrayContaining(result.findings.map(({ rule, about }) => ({ rule, about }))));
    expect((await readEditableFiles(project.root)).size).toBeGreaterThan(1);
  });

  it('there are some', async () => {
    const edits = [];
    for (const { bad } of examples) {
      await folder?.remove();
      const project = await make(bad.definition, bad.files, bad.today);
      edits.push(...(await project.lint()).result.findings.flatMap(({ edit }) => edit ?? []));
    }
    expect(edits.length).toBeGreaterThan(2);
  });
});
