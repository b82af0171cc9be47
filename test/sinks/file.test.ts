import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ToolError } from '../../generator/shared/toolError.ts';
import { createFileSink } from '../../generator/sinks/file/createFileSink.ts';
import type { SecretName } from '../../generator/sinks/secretName.ts';
import type { SecretSink } from '../../generator/sinks/secretSink.ts';
import { storeSecret } from '../../generator/sinks/storeSecret.ts';

const NAME: SecretName = { environment: 'prod', integration: 'erp', kind: 'login' };
const BEFORE = { kind: 'absent', revision: null } as const;

let root: string;
let folder: string;
let sink: SecretSink;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'file-sink-'));
  folder = join(root, 'secrets');
  await mkdir(join(root, 'project'));
  sink = createFileSink({ projectRoot: join(root, 'project'), folder, environment: 'prod' });
});
afterEach(async () => {
  await chmod(folder, 0o700).catch(() => undefined);
  await rm(root, { recursive: true, force: true });
});

it('tells what the system refuses as what it is, and not as a defect of the program', async () => {
  await writeFile(folder, 'no folder');
  const refused = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ToolError);
    expect((error as ToolError).message).toMatch(/secrets.* cannot be (read|written) \((ENOTDIR|EEXIST)\)\.$/);
  };
  await refused(storeSecret(sink, { name: NAME, value: 'pa55phrase-of-nobody', before: BEFORE }));
  await refused(sink.alone(async () => undefined));
});

it('takes a folder that is not there yet', async () => {
  await sink.prepare([NAME]);
  expect(await storeSecret(sink, { name: NAME, value: 'pa55phrase-of-nobody', before: BEFORE })).toEqual({
    kind: 'verified',
  });
});

// The system refuses nothing of that kind to its superuser.
(process.getuid?.() === 0 ? it.skip : it)('knows before anything is changed that a folder is read-only', async () => {
  await mkdir(join(folder, 'prod'), { recursive: true });
  await chmod(join(folder, 'prod'), 0o500);
  await expect(sink.prepare([NAME])).rejects.toThrow('cannot be written (EACCES).');
  await chmod(join(folder, 'prod'), 0o700);
});
