/** One command of the story, as a person would type it. */
export interface StoryStep {
  /** What it shows, one sentence. */
  readonly title: string;
  readonly args: readonly string[];
  /** Exit code that the story expects; anything else ends it. */
  readonly exitCode: number;
}

/** From definitions to a verified login and a second run that changes nothing. `probes`: objects for `verify --read`. */
export function storySteps(environment: string, probes: readonly string[]): readonly StoryStep[] {
  const env = ['--env', environment];
  const reads = probes.flatMap((object) => ['--read', object]);
  return [
    {
      title: 'Make a key and a certificate for each integration that signs its logins.',
      args: ['credentials', 'create', ...env],
      exitCode: 0,
    },
    { title: 'What would be generated? Nothing is written yet.', args: ['generate', ...env, '--check'], exitCode: 2 },
    { title: 'Generate the metadata and the users.', args: ['generate', ...env], exitCode: 0 },
    { title: 'What would a deployment change? Nothing is written to the org.', args: ['plan', ...env], exitCode: 2 },
    {
      title:
        'Package, deploy and provision: metadata, users, licences, permission sets, apps. Without --no-verify it would end with the next step.',
      args: ['deploy', ...env, '--no-verify'],
      exitCode: 0,
    },
    {
      title: 'Log in as each integration by its own flow; read what is granted, be refused what is not.',
      args: ['verify', ...env, ...reads],
      exitCode: 0,
    },
    { title: 'Deploy again: nothing is left to do.', args: ['deploy', ...env, '--no-verify'], exitCode: 0 },
  ];
}
