import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askDefinition } from '../../authoring/askDefinition.ts';
import type { KnownProject } from '../../authoring/knownProject.ts';
import type { Questioner } from '../../authoring/questioner.ts';
import { listPartNames } from '../../definitions/inheritance/listPartNames.ts';
import { readProject } from '../../definitions/readProject.ts';
import type { NewDefinition } from '../../definitions/writing/newDefinition.ts';
import { writeDefinition } from '../../definitions/writing/writeDefinition.ts';
import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import { completeAnswers, requireGoodAnswers } from './completeAnswers.ts';
import { openCatalog } from './openCatalog.ts';
import { type DefinitionPreview, previewDefinition } from './previewDefinition.ts';
import { readAnswers } from './readAnswers.ts';
import { reportDefinition } from './reportDefinition.ts';

/** Asks or takes the answers, writes the definition, and shows what it generates. A file that fails is taken back. */
export async function createDefinition(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const project = await readKnown(context.projectRoot);
  const given = readAnswers(options);
  requireGoodAnswers(given, project);
  const canAsk = context.canAsk === true && options['input'] !== false;
  const definition = canAsk ? await ask(context, given, project) : completeAnswers(given);
  requireGoodAnswers(definition, project);
  const file = `integration-users/${definition.name}.yaml`;
  const text = writeDefinition(definition);
  const isDryRun = options['dryRun'] === true;
  const preview = await tryOut(context, { definition, file, text, keep: !isDryRun });
  reportDefinition(context.reporter, { file, text, preview, isDryRun });
  const generated = preview?.files.map(({ path }) => `force-app/${preview.environment}/${path}`) ?? [];
  return { exitCode: 0, result: { file, definition: text, written: !isDryRun, generated } };
}

async function readKnown(root: string): Promise<KnownProject> {
  const [{ project }, parts] = await Promise.all([readProject(root), listPartNames(root)]);
  return { taken: project.definitions.map(({ name }) => name), parts };
}

async function ask(
  context: CommandContext,
  given: Partial<NewDefinition>,
  project: KnownProject,
): Promise<NewDefinition> {
  const catalog = await openCatalog(context);
  const questioner: Questioner = (await import('./terminalQuestioner.ts')).terminalQuestioner(context.signal);
  return askDefinition(questioner, { given, catalog, project });
}

interface Trial {
  readonly definition: NewDefinition;
  readonly file: string;
  readonly text: string;
  readonly keep: boolean;
}

/** Only where it will stand does a definition meet the others: it is written first, and taken back when that fails. */
async function tryOut(
  context: CommandContext,
  { definition, file, text, keep }: Trial,
): Promise<DefinitionPreview | null> {
  const path = join(context.projectRoot, file);
  await mkdir(join(context.projectRoot, 'integration-users'), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
  let good = false;
  try {
    const preview = await previewDefinition(context, definition.name);
    good = true;
    return preview;
  } finally {
    if (!good || !keep) await rm(path, { force: true });
  }
}
