import { readdirSync, readFileSync } from 'node:fs';

/**
 * What `ps` would have shown of the processes that this one started meanwhile, and they in turn; not of others, who may run
 * tests of their own. Looks every few milliseconds, where there is a /proc.
 */
export function watchProcesses(): { stop(): readonly string[] } {
  const seen = new Set<string>();
  const parents = new Map<string, string>();
  const look = () => {
    for (const pid of descendants(parents)) seen.add(read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '));
  };
  const timer = process.platform === 'linux' ? setInterval(look, 15) : undefined;
  return {
    stop() {
      clearInterval(timer);
      return [...seen];
    },
  };
}

/** `parents` holds those of the last look, and gets those of this one: to read them all each time would be most of the work. */
function descendants(parents: Map<string, string>): readonly string[] {
  const running = new Set(readdirSync('/proc').filter((name) => /^\d+$/.test(name)));
  for (const pid of parents.keys()) if (!running.has(pid)) parents.delete(pid);
  for (const pid of running) if (!parents.has(pid)) parents.set(pid, parentOf(pid));
  const children = Map.groupBy(running, (pid) => parents.get(pid) ?? '');
  const below = (pid: string): readonly string[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(String(process.pid));
}

/** The fourth field; the second, a name in brackets, may hold anything (proc_pid_stat(5)). */
function parentOf(pid: string): string {
  return /^.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1] ?? '';
}

/** Empty for a process that has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
