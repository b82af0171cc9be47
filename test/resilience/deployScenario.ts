import { deployRun } from '../commands/deployRun.ts';
import type { ExampleProject } from '../commands/exampleProject.ts';
import { orgContents } from '../commands/orgContents.ts';
import type { Ending, Scenario } from './scenario.ts';

/** Fast enough for hundreds of runs; a simulated deployment takes 40 milliseconds. */
const PACE = { retryDelay: 1, pollInterval: 20 };

/** `deploy` of a generated project; `first` is what was deployed to the org before, if anything. */
export function deployScenario(project: ExampleProject, first: ExampleProject | null = null): Scenario {
  const run: Scenario['run'] = async (org, { signal, renewable, wait, turn }) => {
    const processEnvironment = renewable
      ? { SFDX_AUTH_URL: org.admin.authUrl }
      : { SF_ACCESS_TOKEN: org.admin.accessToken, SF_ORG_INSTANCE_URL: org.url };
    const context = { signal, pace: PACE, processEnvironment };
    const options = { wait, rest: turn % 2 === 1 };
    return deployRun({ project, org, context, options }).then(toEnding, toCrash);
  };
  return {
    before: async (org) => {
      if (first !== null) await deployOnce(deployScenario(first), org);
    },
    run,
    contents: orgContents,
  };
}

async function deployOnce(scenario: Scenario, org: Parameters<Scenario['before']>[0]): Promise<void> {
  const how = { signal: new AbortController().signal, renewable: false, wait: '1', turn: 0 };
  const { exitCode, text } = await scenario.run(org, how);
  if (exitCode !== 0) throw new Error(`The deployment before failed: ${text}`);
}

function toEnding({ exitCode, error, lines, warnings }: Awaited<ReturnType<typeof deployRun>>): Ending {
  const message = error === null ? [] : [error.message, ...error.actions];
  return { exitCode, error, text: [...lines, ...warnings, ...message].join('\n') };
}

function toCrash(error: unknown): Ending {
  const crash = error instanceof Error ? error : new Error(String(error));
  return { exitCode: 1, error: crash, text: String(crash.stack) };
}
