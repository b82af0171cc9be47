import type { CommandContext } from '../../generator/commands/command.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';

/** The example with changes, generated for `prod`, and bound to no My Domain: it goes to any simulated org. */
export async function generatedProject(
  change: (project: ExampleProject) => Promise<void> = async () => undefined,
): Promise<ExampleProject> {
  const project = await makeExampleProject();
  await project.edit('environments/prod.yaml', '  myDomain: https://acme.my.salesforce.com\n', '');
  await change(project);
  const silent = { line: () => undefined, progress: () => undefined, warn: () => undefined };
  const context: CommandContext = {
    projectRoot: project.root,
    environments: ['prod'],
    only: [],
    targetOrg: null,
    processEnvironment: {},
    reporter: silent,
    signal: new AbortController().signal,
  };
  await generateCommand.run(context, { arguments: [] });
  return project;
}
