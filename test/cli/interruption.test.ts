import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';
import { type Ended, runProgram } from './runProgram.ts';

let project: ExampleProject;
beforeEach(async () => {
  project = await makeExampleProject();
});
afterEach(() => project.remove());

const arguments_ = () => ['generate', '--project', project.root, '--env', 'all'];

/** The output of an undisturbed run over the same definitions. */
async function cleanOutput(): Promise<Record<string, string>> {
  const { code } = await runProgram(arguments_());
  expect(code).toBe(0);
  const output = await project.output();
  await project.delete('force-app');
  return output;
}

/** Stops the process for good at its n-th call that changes a file. */
function killAt(number: number): string {
  const source = `
    import fs from 'node:fs';
    let calls = 0;
    for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync']) {
      const original = fs[name];
      fs[name] = (...values) => {
        calls += 1;
        if (calls === ${number}) process.kill(process.pid, 'SIGKILL');
        return original(...values);
      };
    }`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** As if the time had passed after which a lock counts as left behind. */
async function age(environment: string): Promise<void> {
  const longAgo = Date.now() / 1000 - 60;
  await utimes(join(project.root, `force-app/.${environment}.lock`), longAgo, longAgo).catch(() => undefined);
}

describe('a run that is killed', () => {
  it('at any moment is repaired by the next one', async () => {
    const clean = await cleanOutput();
    for (const number of [1, 2, 3, 5, 8, 13, 21, 34, 55]) {
      const killed = await runProgram(arguments_(), { node: ['--import', killAt(number)] });
      expect(killed.signal).toBe('SIGKILL');
      expect(await project.output()).not.toEqual(clean);
      await Promise.all(['prod', 'uat'].map(age));
      const { code, stderr } = await runProgram(arguments_());
      expect({ code, stderr: stderr.includes('Waiting') }).toEqual({ code: 0, stderr: false });
      expect(await project.output()).toEqual(clean);
      await project.delete('force-app');
    }
  }, 180_000);
});

describe('several runs at once', () => {
  it('end with what one run alone gives', async () => {
    const clean = await cleanOutput();
    const runs = await Promise.all([1, 2, 3, 4].map(() => runProgram(arguments_())));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(await project.output()).toEqual(clean);
    expect(await runProgram([...arguments_(), '--check'])).toMatchObject({ code: 0 });
  }, 180_000);

  it('of different definitions end with what one of them says, whole', async () => {
    const clean = await cleanOutput();
    const first = runProgram(arguments_());
    await project.edit('integration-users/erp-order-sync.yaml', 'lastName: ERP Order Sync', 'lastName: ERP Orders');
    const runs = await Promise.all([first, runProgram(arguments_())]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const output = await project.output();
    const text = output['prod/users/Erp_Order_Sync.user-meta.xml'] ?? '';
    expect(text).toMatch(/^<\?xml[\s\S]*<\/User>\n$/);
    expect(Object.keys(output)).toEqual(Object.keys(clean));
    expect(await runProgram(arguments_())).toMatchObject({ code: 0 });
    expect(await runProgram([...arguments_(), '--check'])).toMatchObject({ code: 0 });
  }, 180_000);
});

describe('Ctrl-C', () => {
  async function stopAt(times: number, signal: NodeJS.Signals): Promise<Ended> {
    return runProgram(arguments_(), {
      onStart(child) {
        child.stderr?.on('data', (text: string) => {
          if (!text.includes('Writing')) return;
          for (let count = 0; count < times; count += 1) child.kill(signal);
        });
      },
    });
  }

  /** Enough to write that there is time to stop it. */
  async function addDefinitions(): Promise<void> {
    const text = await project.read('integration-users/web-lead-intake.yaml');
    for (let number = 0; number < 300; number += 1) {
      await project.write(`integration-users/many-${number}.yaml`, text.replace('Web Lead Intake', `Many ${number}`));
    }
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s stops the run, says what that means, and the next run finishes it',
    async (signal, code) => {
      await addDefinitions();
      const stopped = await stopAt(1, signal);
      expect(stopped.code).toBe(code);
      expect(stopped.stderr).toContain('Stopping when what is under way is done. A second time ends at once');
      expect(stopped.stderr).toContain('is only partly written: Stopped, as asked.\n  Run the same command again');
      expect(await runProgram([...arguments_(), '--check'])).toMatchObject({ code: 2 });
      expect(await runProgram(arguments_())).toMatchObject({ code: 0 });
      expect(await runProgram([...arguments_(), '--check'])).toMatchObject({ code: 0 });
    },
    180_000,
  );

  it('given twice ends the program at once', async () => {
    await addDefinitions();
    expect((await stopAt(2, 'SIGINT')).code).toBe(130);
  }, 180_000);
});
