import { resolve } from 'node:path';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext, CommandOptions, CommandOutcome } from '../command.ts';
import type { CommentTarget } from './commentTarget.ts';
import { composeComment, markerOf } from './composeComment.ts';
import { findTarget } from './findTarget.ts';
import { readPlanTexts } from './readPlanTexts.ts';

/** Writes plans to the pull request that this pipeline runs for: one comment, which later runs replace. */
export async function postComment(context: CommandContext, options: CommandOptions): Promise<CommandOutcome> {
  const { processEnvironment: variables, signal, reporter } = context;
  const target = findTarget({ variables, signal });
  const plans = await readPlanTexts(options.arguments.map((path) => resolve(path)));
  const { link } = options;
  const body = composeComment(plans, target, typeof link === 'string' ? link : null);
  const done = await writeComment(target, body);
  reporter.line(`${done === 'updated' ? 'Updated the comment' : 'Commented'} on ${target.name}.`, 'good');
  return { exitCode: 0, result: { comment: done, target: target.name } };
}

/** Anybody can write a comment that begins like ours, and ours can be deleted meanwhile: then there is a new one. */
async function writeComment(target: CommentTarget, body: string): Promise<'created' | 'updated'> {
  const mine = (await target.list()).find((comment) => comment.body.startsWith(markerOf(target)));
  if (mine !== undefined && (await tryUpdate(target, mine.id, body))) return 'updated';
  await target.create(body);
  return 'created';
}

async function tryUpdate(target: CommentTarget, id: string, body: string): Promise<boolean> {
  try {
    await target.update(id, body);
    return true;
  } catch (error) {
    const { status } =
      ((error instanceof ToolError ? error.details : null) as { readonly status?: number } | null) ?? {};
    if (status === 403 || status === 404) return false;
    throw error;
  }
}
