import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { lockEnvironments } from '../../generator/files/lockEnvironments.ts';
import { makeScratchProject, type ScratchProject } from './scratchProject.ts';

let project: ScratchProject;
beforeEach(async () => {
  project = await makeScratchProject();
});
afterEach(() => project.remove());

const take = (environments: readonly string[], waits: string[] = [], signal = new AbortController().signal) =>
  lockEnvironments({ root: project.root, environments, signal, onWait: (name) => waits.push(name) });

describe('the lock on an environment', () => {
  it('lets the second run wait until the first is done, and says so once', async () => {
    const first = await take(['prod', 'uat']);
    const waits: string[] = [];
    let held = true;
    const second = take(['uat'], waits).then((lock) => {
      expect(held).toBe(false);
      return lock;
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    held = false;
    await first.release();
    await (await second).release();
    expect(waits).toEqual(['uat']);
    expect(await project.tree()).toEqual({});
  });

  it('does not keep runs on other environments waiting', async () => {
    const waits: string[] = [];
    const first = await take(['prod']);
    const second = await take(['uat'], waits);
    expect(waits).toEqual([]);
    await Promise.all([first.release(), second.release()]);
  });

  it('is taken over when the run that held it was killed', async () => {
    const left = join(project.root, 'force-app/.prod.lock');
    await mkdir(left, { recursive: true });
    const longAgo = Date.now() / 1000 - 60;
    await utimes(left, longAgo, longAgo);
    const waits: string[] = [];
    await (await take(['prod'], waits)).release();
    expect(waits).toEqual([]);
  });

  it('is not waited for any longer after Ctrl-C, and nothing stays locked', async () => {
    const first = await take(['uat']);
    const stop = new AbortController();
    const second = take(['prod', 'uat'], [], stop.signal);
    stop.abort(new Error('Stopped.'));
    await expect(second).rejects.toThrow('Stopped.');
    await first.release();
    expect(await project.tree()).toEqual({});
  });
});
