import type { CommandContext, ExitCode } from '../../generator/commands/command.ts';
import { runEnvironments } from '../../generator/commands/environments/runEnvironments.ts';
import type { ResolvedEnvironment } from '../../generator/resolve/resolvedEnvironment.ts';

const context = {
  reporter: { line: () => undefined, progress: () => undefined, warn: () => undefined },
  signal: new AbortController().signal,
} as unknown as CommandContext;
const [uat, prod] = ['uat', 'prod'].map((name) => ({ name }) as ResolvedEnvironment) as [
  ResolvedEnvironment,
  ResolvedEnvironment,
];

/** Which environments were begun, when the first one ends with `exitCode`. */
async function begun(exitCode: ExitCode, stops: { readonly stopsAtDifference?: boolean }): Promise<readonly string[]> {
  const names: string[] = [];
  await runEnvironments(context, {
    groups: [[uat], [prod]],
    concurrency: 1,
    stopsAtFailure: true,
    ...stops,
    run: async ({ name }) => {
      names.push(name);
      return { exitCode, value: null };
    },
  });
  return names;
}

it.each<[ExitCode, boolean | undefined, readonly string[]]>([
  [0, true, ['uat', 'prod']],
  [2, true, ['uat']],
  [2, undefined, ['uat', 'prod']],
  [1, undefined, ['uat']],
])('after exit code %j, with stopsAtDifference %j, begins %j', async (exitCode, stopsAtDifference, names) => {
  expect(await begun(exitCode, stopsAtDifference === undefined ? {} : { stopsAtDifference })).toEqual(names);
});
