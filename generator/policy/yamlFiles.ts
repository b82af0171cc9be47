import type { Example } from './example.ts';

/** An example as people read it: what it writes in each file, the definition first. */
export function yamlFiles({ definition, files = {}, today }: Example): string {
  const parts = [
    ['integration-users/order-sync.yaml', definition] as const,
    ...Object.entries(files),
    ...(today === undefined ? [] : [[`on ${today}`, ''] as const]),
  ];
  return parts.map(([file, text]) => `# ${file}\n${text}`.trimEnd()).join('\n\n');
}
