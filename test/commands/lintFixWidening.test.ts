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

/** Two mistakes in one list, one in another, and comments. */
const LACKING = `access: # what it may do
  objects:
    Order: [create, delete] # no queue
    Contact:
      # Not read before.
      can:
        - edit # phones
      fields:
        edit: [Phone]
`;

const CLOSED = LACKING.replace('[create, delete]', '[create, delete, read, edit]').replace(
  '        - edit # phones\n',
  '        - edit # phones\n        - read\n',
);

const invalid = ({ rule }: { readonly rule: string }) => rule === 'invalid-definition';

describe('lint --fix-widening', () => {
  it('adds what operations depend on where they are written, and nothing the second time', async () => {
    const project = await make(LACKING);
    const before = await project.read(DEFINITION);
    const { out, result } = await project.lint({ fixWidening: true });
    const after = await project.read(DEFINITION);
    expect(before).toContain(LACKING);
    expect(after).toBe(before.replace(LACKING, () => CLOSED));
    expect(result.fixed?.map(({ keyPath }) => keyPath)).toEqual([
      'access.objects.Order[0]',
      'access.objects.Order[1]',
      'access.objects.Contact.can[0]',
    ]);
    expect(result.skipped).toEqual([]);
    expect(result.findings.filter(invalid)).toEqual([]);
    expect(out).toMatch(
      /^Fixed {2}integration-users\/order-sync\.yaml:\d+:13 {2}invalid-definition {2}access\.objects\.Order\[0\]\n/,
    );
    const again = await project.lint({ fixWidening: true });
    expect(again.result.fixed).toEqual([]);
    expect(await project.read(DEFINITION)).toBe(after);
  });

  it('also does what --fix does', async () => {
    const project = await make(LACKING.replace('[Phone]', '[Phone]\n        read: [Id, Email]'));
    const { result } = await project.lint({ fixWidening: true });
    expect(result.fixed?.map(({ rule }) => rule)).toContain('field-without-permissions');
    expect(result.findings.filter(invalid)).toEqual([]);
    expect(await project.read(DEFINITION)).toContain('read: [Email]');
  });

  it('is not for metadata files', async () => {
    const project = await make(LACKING);
    await expect(project.lint({ fixWidening: true, sourceDir: ['force-app'] as never })).rejects.toThrow(
      '--fix edits definitions, and --source-dir looks at metadata files.',
    );
  });
});

describe('without it', () => {
  it('--fix leaves such a list alone, and says how it is put right', async () => {
    const project = await make(LACKING);
    const before = await project.read(DEFINITION);
    const { out, result, exitCode } = await project.lint({ fix: true });
    expect(await project.read(DEFINITION)).toBe(before);
    expect(exitCode).toBe(1);
    expect(result.fixed).toEqual([]);
    expect(result.skipped?.map(({ finding, reason }) => [finding.keyPath, reason])).toEqual([
      ['access.objects.Order[0]', 'Since adding read, edit grants more, it takes --fix-widening.'],
      ['access.objects.Order[1]', 'Since adding read, edit grants more, it takes --fix-widening.'],
      ['access.objects.Contact.can[0]', 'Since adding read grants more, it takes --fix-widening.'],
    ]);
    expect(out).toMatch(/^Not fixed {2}\S+:13 {2}invalid-definition .* takes --fix-widening\.$/m);
  });

  it('lint says that there are such fixes, and to programs which', async () => {
    const project = await make(LACKING);
    const { out } = await project.lint();
    expect(out).toContain('npm run lint -- --fix-widening can put 3 right by granting more');
    const { findings } = JSON.parse((await project.lint({ format: 'json' })).out) as {
      findings: readonly { rule: string; isFixable: boolean; isFixableByWidening: boolean }[];
    };
    expect(findings.filter(invalid)).toEqual(
      Array(3).fill(expect.objectContaining({ isFixable: false, isFixableByWidening: true })),
    );
    const { runs } = JSON.parse((await project.lint({ format: 'sarif' })).out);
    expect(runs[0].results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'invalid-definition')).toEqual(
      Array(3).fill(
        expect.objectContaining({
          properties: expect.objectContaining({ isFixable: false, isFixableByWidening: true }),
        }),
      ),
    );
  });

  it('lint says nothing of it where there is none', async () => {
    const project = await make(CLOSED);
    expect((await project.lint()).out).not.toContain('--fix-widening');
  });
});

describe('the edit goes where the list was written:', () => {
  const SOUND = 'access:\n  objects:\n    Order: [read]\n';

  it.each([
    [
      'an override of the environment',
      SOUND,
      'environments/prod.yaml',
      'overrides:\n  order-sync:\n    access: { objects: { Order: [create] } } # more\n',
      '[create, read]',
    ],
    [
      'an override for all',
      SOUND,
      'environments/prod.yaml',
      'overrides:\n  all:\n    access:\n      objects:\n        Order: { can: [create] } # more\n',
      '[create, read]',
    ],
    [
      'a part',
      'extends: orders\n',
      'integration-users/parts/orders.yaml',
      'access:\n  objects:\n    Order: [create] # more\n',
      '[create, read]',
    ],
  ])('%s', async (...[, definition, path, text, closed]) => {
    const project = await make(definition);
    const own = await project.read(DEFINITION);
    const head = path.startsWith('environments/') ? await project.read(path) : '';
    await project.write(path, head + text);
    const { result } = await project.lint({ fixWidening: true });
    expect(result.skipped).toEqual([]);
    expect(result.fixed?.filter(invalid).map(({ position }) => position?.file)).toEqual([path]);
    expect(await project.read(path)).toBe(head + text.replace('[create]', closed));
    expect(await project.read(DEFINITION)).toBe(own);
    expect(result.findings.filter(invalid)).toEqual([]);
    expect((await project.lint({ fixWidening: true })).result.fixed).toEqual([]);
  });

  it.each([
    ['an alias', 'access:\n  objects:\n    Order: &some [create]\n    Account: *some\n'],
    ['a misspelt operation beside', 'access:\n  objects:\n    Order: [create, raed]\n'],
  ])('nowhere with %s', async (_, definition) => {
    const project = await make(definition);
    const before = await project.read(DEFINITION);
    const { result } = await project.lint({ fixWidening: true });
    expect(result.fixed).toEqual([]);
    expect(result.findings.filter(invalid).length).toBeGreaterThan(0);
    expect(await project.read(DEFINITION)).toBe(before);
  });

  it('nowhere when it is a value of the environment, which others may use', async () => {
    const project = await make('access:\n  objects:\n    Order: ["${values.operation}"]\n');
    const path = 'environments/prod.yaml';
    await project.write(path, `${await project.read(path)}values:\n  operation: create\n`);
    const before = await project.read(path);
    const { result } = await project.lint({ fixWidening: true });
    expect(result.findings.filter(({ message }) => message.includes('depends on')).map(({ edit }) => edit)).toEqual([
      null,
    ]);
    expect(result.fixed).toEqual([]);
    expect(await project.read(path)).toBe(before);
  });
});
