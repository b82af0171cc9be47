import { readdirSync, readFileSync } from 'node:fs';

/** What `ps` would have shown of the processes that ran meanwhile. Looks every few milliseconds, where there is a /proc. */
export function watchProcesses(): { stop(): readonly string[] } {
  const seen = new Set<string>();
  const look = () => {
    for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) seen.add(commandLine(name));
  };
  const timer = process.platform === 'linux' ? setInterval(look, 15) : undefined;
  return {
    stop() {
      clearInterval(timer);
      return [...seen];
    },
  };
}

/** Empty for a process that has ended. */
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
