import { Command as CommanderCommand, CommanderError, Option } from 'commander';
import type { Command, CommandOptions } from '../commands/command.ts';
import { ToolError } from '../shared/toolError.ts';

/** What was asked of one command. */
export type ParsedArguments =
  | { readonly kind: 'help'; readonly text: string }
  | {
      readonly kind: 'run';
      readonly environments: readonly string[];
      readonly only: readonly string[];
      /** As written, e.g. `2/4`; null: all. */
      readonly shard: string | null;
      readonly project: string | null;
      readonly targetOrg: string | null;
      readonly options: CommandOptions;
    };

/** Reads the arguments after the command's name. Throws a `ToolError` that names the nearest option for a typo. */
export function parseArguments(command: Command, argv: readonly string[]): ParsedArguments {
  const written: string[] = [];
  const parser = describeCommand(command, (text) => written.push(text));
  try {
    parser.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: written.join('') };
    throw toToolError(command, error);
  }
  return readParsed(parser);
}

function describeCommand(command: Command, write: (text: string) => void): CommanderCommand {
  const parser = new CommanderCommand(`npm run ${command.name} --`)
    .description(command.summary)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined, getOutHasColors: () => false })
    .helpOption('-h, --help', 'show this text')
    .addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  ${line}`).join('\n')}`);
  for (const argument of command.arguments) parser.argument(argument);
  for (const option of describeOptions(command)) parser.addOption(option);
  return parser;
}

function describeOptions(command: Command): readonly Option[] {
  const own = command.options.map(({ flags, description, defaultValue }) =>
    new Option(flags, description).default(defaultValue),
  );
  const common = {
    env: repeatable('--env <name>', 'environment, by the name of its file; repeatable, or "all"'),
    only: repeatable('--only <integration>', 'only this integration, by the name of its file; repeatable'),
    shard: new Option('--shard <part>', 'only this part of the integrations, e.g. 2/4; see "npm run matrix"'),
    'target-org': new Option('--target-org <org>', 'alias or user name the Salesforce CLI is authorised for'),
  };
  return [
    ...command.uses.map((name) => common[name]),
    ...own,
    new Option('--project <folder>', 'the project, when it is not the current folder'),
    new Option('--json', 'one JSON document on standard output, nothing else there'),
  ];
}

function repeatable(flags: string, description: string): Option {
  const collect = (value: string, previous: readonly string[] | undefined) => [...(previous ?? []), value];
  return new Option(flags, description).argParser(collect);
}

function readParsed(parser: CommanderCommand): ParsedArguments {
  const { env, only, shard, project, targetOrg, json: _json, ...own } = parser.opts();
  const environments = [...new Set<string>(env ?? [])];
  return {
    kind: 'run',
    environments: environments.includes('all') ? ['all'] : environments,
    only: [...new Set<string>(only ?? [])],
    shard: shard ?? null,
    project: project ?? null,
    targetOrg: targetOrg ?? null,
    options: { ...own, arguments: parser.args },
  };
}

/** Commander's own sentence, with the suggestion on a line of its own made into what to do. */
function toToolError(command: Command, error: CommanderError): ToolError {
  const [sentence = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const message = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1).replace(/\.$/, '')}.`;
  return new ToolError(message, {
    actions: [
      ...(suggestion === undefined ? [] : [suggestion.replace(/^\((.*)\)$/, '$1')]),
      ...(error.code === 'commander.excessArguments'
        ? [`With npm, options go after "--", e.g. npm run ${command.name} -- --env prod`]
        : []),
      `Run "npm run ${command.name} -- --help" to see what it takes.`,
    ],
  });
}
