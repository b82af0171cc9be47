import type { Finding } from '../generator/policy/finding.ts';
import { readPolicy } from '../generator/policy/readPolicy.ts';
import { lintSource } from '../generator/source/lintSource.ts';

/** Lints the folder of its argument and prints what it took, for a process of its own: peaks are a process's. */
const [folder = ''] = process.argv.slice(2);
const begin = performance.now();
// Kept, as the command keeps them.
const found: Finding[] = [];
for await (const { finding } of lintSource({
  folders: [folder],
  projectRoot: folder,
  policy: readPolicy(null),
  today: '2026-11-24',
})) {
  found.push(finding);
}
const milliseconds = performance.now() - begin;
console.log(JSON.stringify({ milliseconds, findings: found.length, peak: process.resourceUsage().maxRSS / 1024 }));
