import type { Command } from '../commands/command.ts';
import { ToolError } from '../shared/toolError.ts';

/**
 * `npm run deploy --dry-run -- --env prod` gives `--dry-run` to npm and not to us: what was meant as a trial would be
 * done for good. npm passes the options that it took in `npm_config_*` (docs.npmjs.com, "config"). `--json` is left out:
 * it is an option of npm's own, which people set for good in their `.npmrc`.
 */
export function refuseSwallowedOptions(
  command: Command,
  processEnvironment: Readonly<Record<string, string | undefined>>,
): void {
  if (processEnvironment['npm_lifecycle_event'] === undefined) return;
  const own = command.options.map(({ flags }) => /--([\w-]+)/.exec(flags)?.[1] ?? '');
  const taken = [...command.uses, 'project', ...own].filter(
    (name) => (processEnvironment[`npm_config_${name.replaceAll('-', '_')}`] ?? '') !== '',
  );
  if (taken.length === 0) return;
  throw new ToolError(`npm took ${taken.map((name) => `--${name}`).join(', ')} for itself.`, {
    actions: [`Write all options after "--", e.g. npm run ${command.name} -- --env prod`],
  });
}
