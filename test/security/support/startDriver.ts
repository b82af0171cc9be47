import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Job, JobResult } from './driver.ts';
import { LOUD } from './loudEnvironment.ts';

export interface Driver {
  run(job: Job): Promise<JobResult>;
  /** What its libraries and Node have written to the standard streams. */
  logged(): string;
  stop(): Promise<void>;
}

/** A process that runs command lines, one at a time; starting each anew would take a second. */
export function startDriver(): Driver {
  const child = fork(join(import.meta.dirname, 'driver.ts'), {
    env: { PATH: process.env['PATH'], ...LOUD },
    silent: true,
  });
  let logged = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      logged += text;
    });
  }
  const ended = once(child, 'exit');
  const stopped = ended.then((): never => {
    throw new Error('The driver has ended.');
  });
  stopped.catch(() => undefined);
  child.setMaxListeners(0);
  return {
    run(job) {
      const answer = once(child, 'message').then(([result]) => result as JobResult);
      child.send(job);
      return Promise.race([answer, stopped]);
    },
    logged: () => logged,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
