import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The scripts of one system's file, as that system puts them together. */
export interface PipelineScripts {
  readonly shell: readonly string[];
  /** Run one after the other before any org is asked. */
  readonly check: readonly string[];
  readonly plan: string;
  readonly deploy: string;
  readonly drift: string;
  readonly comment: string | null;
}

type Tree = Readonly<Record<string, unknown>>;

const readYaml = (file: string) => parse(readFileSync(`docs/ci/${file}`, 'utf8'), { merge: true }) as Tree;
const lines = (script: unknown) => (script as readonly string[]).join('\n');

/** GitLab Docs, "Runner", shells: one script of before_script and script. */
export function gitlabScripts(): PipelineScripts {
  const { check } = readYaml('gitlab-ci.yml') as Record<string, Tree>;
  const jobs = readYaml('gitlab-jobs.yml') as Record<string, Tree>;
  const scriptOf = (name: string) => `${lines(jobs['.install']!['before_script'])}\n${lines(jobs[name]!['script'])}`;
  return {
    shell: ['bash', '-eo', 'pipefail'],
    check: [`${lines(check!['before_script'])}\n${lines(check!['script'])}`],
    plan: scriptOf('.plan'),
    deploy: scriptOf('.deploy'),
    drift: scriptOf('.drift'),
    comment: scriptOf('comment'),
  };
}

/** Azure Pipelines, steps.bash: each step a script; no option but what it sets itself. */
export function azureScripts(): PipelineScripts {
  const steps = bashSteps(readYaml('azure-pipelines.yml'));
  const named = (name: string) => steps.find(({ displayName }) => displayName === name)!.bash;
  return {
    shell: ['bash', '--noprofile', '--norc'],
    check: steps
      .slice(
        0,
        steps.findIndex(({ displayName }) => displayName === 'Plan'),
      )
      .map(({ bash }) => bash),
    plan: named('Plan'),
    deploy: named('Deploy'),
    drift: named('Compare'),
    comment: named('Comment'),
  };
}

interface BashStep {
  readonly bash: string;
  readonly displayName: string;
}

/** Every script, in the order of the file, whatever it is repeated for. */
function bashSteps(tree: unknown): readonly BashStep[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if ('bash' in tree) return [tree as BashStep];
  return Object.values(tree).flatMap(bashSteps);
}

/** Bitbucket Pipelines, script: one after the other, the first that fails ends the step. */
export function bitbucketScripts(): PipelineScripts {
  const { definitions } = readYaml('bitbucket-pipelines.yml') as { definitions: { steps: { step: Tree }[] } };
  const scriptOf = (name: string) => lines(definitions.steps.find(({ step }) => step['name'] === name)!.step['script']);
  return {
    shell: ['bash', '-e'],
    check: [scriptOf('Check')],
    plan: scriptOf('Plan'),
    deploy: scriptOf('Deploy'),
    drift: scriptOf('Drift'),
    comment: scriptOf('Comment'),
  };
}

/** Jenkins, step `sh`: `sh -xe`. */
export function jenkinsScripts(): PipelineScripts {
  const text = readFileSync('docs/ci/Jenkinsfile', 'utf8');
  const scripts = [...text.matchAll(/'''([\s\S]*?)'''/g)].map(([, script = '']) => script);
  const having = (command: string) => scripts.find((script) => script.includes(command))!;
  return {
    shell: ['sh', '-xe'],
    check: scripts.slice(0, scripts.indexOf(having('run plan'))),
    plan: having('run plan'),
    deploy: having('run deploy'),
    drift: having('drift --'),
    comment: null,
  };
}
