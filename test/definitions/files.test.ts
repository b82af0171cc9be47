import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../../generator/files/manifestEntry.ts';
import { RETIRED } from '../../generator/files/tombstone.ts';
import { FINE, inProject, load, loadFiles, problemsOfDefinition, shown } from './loadFiles.ts';

const TEXT = 'label: A\nowner: a@b.example\n';
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('files that are refused', () => {
  it.each<[string, string | Uint8Array, string]>([
    [
      'UTF-16 with a byte order mark',
      bytes([0xff, 0xfe], [0x61, 0]),
      '1:1 | The file is encoded as UTF-16. | Save the file as UTF-8.',
    ],
    [
      'UTF-16, big-endian',
      bytes([0xfe, 0xff], [0, 0x61]),
      '1:1 | The file is encoded as UTF-16. | Save the file as UTF-8.',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('label: A', 'utf16le'),
      '1:2 | A NUL character stands here; the file may be encoded as UTF-16 or be no text. | Save the file as UTF-8.',
    ],
    [
      'a comment that is shown in another order than it is',
      Buffer.from('label: A # \u2066x\u2069\n'),
      '1:12 | An invisible character stands here that shows text in another order than it is. | Remove it.',
    ],
    [
      'Latin-1',
      bytes('label: A\nowner: M', [0xfc], 'ller\n'),
      '2:9 | The file is not valid UTF-8 from here on. | Save the file as UTF-8.',
    ],
    [
      'a broken byte after a replacement character of its own',
      bytes([0xef, 0xbb, 0xbf], 'a: \ufffd\nb: ', [0xc3], '\n'),
      '2:4 | The file is not valid UTF-8 from here on. | Save the file as UTF-8.',
    ],
    ['nothing', '', '1:1 | The file is empty. | Write its keys (see docs/definitions.md), or remove the file.'],
    [
      'only comments',
      '# later\n\n# more\n',
      '1:1 | The file is empty. | Write its keys (see docs/definitions.md), or remove the file.',
    ],
    [
      'only a document mark',
      '---\n',
      '1:1 | The file is empty. | Write its keys (see docs/definitions.md), or remove the file.',
    ],
    [
      '50 MB',
      Buffer.alloc(50_000_000, 'a'),
      '1:1 | The file has 50.0 MB; at most 1 MB is read. | Check that it is the right file, or split it.',
    ],
    ['a list', '- a\n', '1:1 | The file is not a map of keys. | Write "key: value" lines (see docs/definitions.md).'],
    ['a text', 'label\n', '1:1 | The file is not a map of keys. | Write "key: value" lines (see docs/definitions.md).'],
  ])('%s', async (_, content, problem) => {
    expect(await problemsOfDefinition(content)).toEqual([problem]);
  });

  it('accepts a UTF-8 byte order mark and CRLF, and counts columns after the mark', async () => {
    expect(await problemsOfDefinition(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`)).toEqual([]);
    expect(await problemsOfDefinition(`\ufefflabl: A\r\nowner: x\r\n`)).toEqual([
      '1:1 label | The key "label" is missing. | Add it, for example: label: ERP Order Sync',
      '1:1 labl | Unknown key "labl". | Did you mean "label"?',
      '2:8 owner | "x" is not an e-mail address. | Write for example "erp-team@acme.example".',
    ]);
  });
});

describe('names of files', () => {
  const FIX =
    'Rename the file: lower-case letters and digits, in words joined by single hyphens or underscores, a letter first.';

  it.each([
    ['Upper', `1:1 | "Upper" cannot be the name of a definition. | ${FIX}`],
    ['with space', `1:1 | "with space" cannot be the name of a definition. | ${FIX}`],
    ['with.dot', `1:1 | "with.dot" cannot be the name of a definition. | ${FIX}`],
    ['..', `1:1 | ".." cannot be the name of a definition. | ${FIX}`],
    ['1st', `1:1 | "1st" cannot be the name of a definition. | ${FIX}`],
    ['a--b', `1:1 | "a--b" cannot be the name of a definition. | ${FIX}`],
    ['a_-b', `1:1 | "a_-b" cannot be the name of a definition. | ${FIX}`],
    ['a_', `1:1 | "a_" cannot be the name of a definition. | ${FIX}`],
    ['größe', `1:1 | "größe" cannot be the name of a definition. | ${FIX}`],
    ['a\\b', `1:1 | "a\\\\b" cannot be the name of a definition. | ${FIX}`],
    ['all', '1:1 | The name "all" is reserved. | Rename the file.'],
    ['constructor', '1:1 | The name "constructor" is reserved. | Rename the file.'],
    ['con', '1:1 | The name "con" is reserved. | Rename the file.'],
    ['a'.repeat(65), '1:1 | The name has 65 characters; at most 64 are possible. | Rename the file.'],
  ])('a definition cannot be called %j', async (name, problem) => {
    const { problems } = await loadFiles({ ...FINE, [`integration-users/${name}.yaml`]: TEXT });
    expect(problems.map(shown)).toEqual([problem]);
    expect(problems[0]?.position?.file).toBe(`integration-users/${name}.yaml`);
  });

  it.each(['a', 'erp', 'erp-order-sync', 'erp_order_sync', 'b2b', 'a-1', 'a'.repeat(64)])(
    'a definition can be called %s',
    async (name) => {
      expect((await loadFiles({ ...FINE, [`integration-users/${name}.yaml`]: TEXT })).problems).toEqual([]);
    },
  );

  it.each(['all', 'Prod', 'a'.repeat(41)])('an environment cannot be called %s', async (name) => {
    const { problems } = await loadFiles({ ...FINE, [`environments/${name}.yaml`]: 'label: P\n' });
    expect(problems).toHaveLength(1);
  });

  it('one name stands for one file', async () => {
    const { problems } = await loadFiles({
      ...FINE,
      'integration-users/a.yaml': TEXT,
      'integration-users/a.yml': TEXT,
      'policy.yaml': '{}',
      'policy.yml': '{}',
    });
    expect(problems.map((problem) => `${problem.position?.file} ${shown(problem)}`)).toEqual([
      'integration-users/a.yml 1:1 | integration-users/a.yaml has the same name. | Keep one of the two files.',
      'policy.yml 1:1 | There is a policy.yaml already. | Keep one of the two files.',
    ]);
  });

  it('an extension in capitals is not passed over in silence', async () => {
    const { problems } = await loadFiles({ ...FINE, 'integration-users/a.YAML': TEXT });
    expect(problems.map(shown)).toEqual(['1:1 | The extension is not in lower case. | Rename it to a.yaml.']);
  });

  it('other files are none of its business, folders are', async () => {
    const { problems } = await loadFiles({
      ...FINE,
      'integration-users/README.md': '#',
      'integration-users/.hidden/x.yaml': 'bad',
      'integration-users/team/x.yaml': TEXT,
    });
    expect(problems.map(shown)).toEqual([
      '1:1 | Folders in integration-users/ are not read. | Move every definition directly into integration-users/.',
    ]);
  });
});

describe('folders', () => {
  const DEFINITION = 'Write one, such as integration-users/web-lead-intake.yaml with label, owner and access.';
  const ENVIRONMENT = 'Write one, such as environments/prod.yaml with "label: Production".';

  it('says what is missing in an empty project', async () => {
    const { problems } = await loadFiles({});
    expect(problems.map(shown)).toEqual([
      `- | There is no folder integration-users/ in this project. | ${DEFINITION}`,
      `- | There is no folder environments/ in this project. | ${ENVIRONMENT}`,
    ]);
  });

  it('says what is missing in empty folders', async () => {
    const { problems } = await loadFiles({ 'integration-users/README.md': '', 'environments/README.md': '' });
    expect(problems.map(shown)).toEqual([
      `- | There is no definition in integration-users/. | ${DEFINITION}`,
      `- | There is no environment in environments/. | ${ENVIRONMENT}`,
    ]);
  });
});

describe('a project whose last definition was deleted', () => {
  const ENVIRONMENT = { 'environments/prod.yaml': 'label: Production\n' };

  it.each([
    [`force-app/prod/${MANIFEST}`, 'integration-users/README.md'],
    [`force-app/prod/${RETIRED}`, 'integration-users/README.md'],
    ['force-app/gone/.generated', 'README.md'],
  ])('needs none, as %s shows; beside %s', async (list, other) => {
    const { project, problems } = await loadFiles({ ...ENVIRONMENT, [list]: '#\n', [other]: '' });
    expect(problems).toEqual([]);
    expect(project?.definitions).toEqual([]);
    expect(project?.environments.map(({ name }) => name)).toEqual(['prod']);
  });

  it.each(['force-app/prod/profiles/.generated', 'force-app/.generated', 'force-app/prod/x.xml'])(
    'is not meant by %s',
    async (path) => {
      const { problems } = await loadFiles({ ...ENVIRONMENT, [path]: '#\n' });
      expect(problems.map(({ message }) => message)).toEqual([
        'There is no folder integration-users/ in this project.',
      ]);
    },
  );

  it('is told what in an environment still names one', async () => {
    const { problems } = await loadFiles({
      'environments/prod.yaml': 'label: Production\noverrides: { lead-intake: { label: Leads } }\n',
      'force-app/prod/.generated': '#\n',
    });
    expect(problems.map(({ message, fix }) => [message, fix])).toEqual([
      ['There is no definition integration-users/lead-intake.yaml.', 'Take it out: this project has no definitions.'],
    ]);
  });
});

describe('links and what is no file', () => {
  it('refuses a link that leads out of the project, and follows one inside', async () => {
    await inProject({ 'elsewhere/secret.yaml': TEXT }, async (outside) => {
      const problems = await inProject({ ...FINE, 'reference/shared.yaml': TEXT }, async (root) => {
        await symlink(join(outside, 'elsewhere/secret.yaml'), join(root, 'integration-users/out.yaml'));
        await symlink('../reference/shared.yaml', join(root, 'integration-users/in.yaml'));
        await symlink('nowhere.yaml', join(root, 'integration-users/dangling.yaml'));
        return (await load(root)).problems;
      });
      expect(problems.map((problem) => `${problem.position?.file} ${shown(problem)}`)).toEqual([
        'integration-users/dangling.yaml 1:1 | The file cannot be read (ENOENT). | Check that it exists and that you may read it.',
        'integration-users/out.yaml 1:1 | The file is a link that leads out of the project. | Put the file itself here.',
      ]);
    });
  });

  it('refuses a folder that is a link out of the project', async () => {
    await inProject({ 'integration-users/a.yaml': TEXT }, async (outside) => {
      const problems = await inProject({ 'environments/prod.yaml': 'label: P\n' }, async (root) => {
        await symlink(join(outside, 'integration-users'), join(root, 'integration-users'));
        return (await load(root)).problems;
      });
      expect(problems.map(({ message }) => message)).toEqual(['The folder integration-users/ is a link to elsewhere.']);
    });
  });

  it('does not wait for a pipe, and does not read a folder', async () => {
    await inProject(FINE, async (root) => {
      execFileSync('mkfifo', [join(root, 'integration-users/pipe.yaml')]);
      await mkdir(join(root, 'integration-users/folder.yaml'));
      await writeFile(join(root, 'integration-users/folder.yaml/a.yaml'), TEXT);
      const { problems } = await load(root);
      expect(problems.map(({ position, message }) => [position?.file, message])).toEqual([
        ['integration-users/folder.yaml', 'This is not a file.'],
        ['integration-users/pipe.yaml', 'This is not a file.'],
      ]);
    });
  });

  it('works in a project whose own path is a link', async () => {
    await inProject(FINE, async (root) => {
      const link = `${root}-link`;
      await symlink(root, link);
      expect((await load(link)).problems).toEqual([]);
      execFileSync('rm', [link]);
    });
  });
});
