import type { Org } from '../../org/org.ts';
import { nearestNames } from '../../provision/nearestNames.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { Retirement } from '../../retire/carryOutRetirement.ts';
import { findRetirement } from '../../retire/findRetirement.ts';
import { planRetirement } from '../../retire/planRetirement.ts';
import { type Ending, readEnding } from '../../retire/readEnding.ts';
import { readRetirement } from '../../retire/readRetirement.ts';
import { requireSuccessor } from '../../retire/requireSuccessor.ts';
import type { RetirementRequest } from '../../retire/retirementRequest.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommandContext } from '../command.ts';
import { connectEnvironment } from '../planning/connectEnvironment.ts';

/** What one org would lose. */
export interface PlannedEnding {
  readonly environment: string;
  /** Null when nothing is retired, and the org was not asked. */
  readonly org: Org | null;
  readonly retirement: Retirement | null;
  /** Integrations that are named, and that definitions still describe. */
  readonly stillGenerated: readonly string[];
}

/** How `retire` was asked: user name of `--reassign-to`, null without it. */
export interface EndingOptions {
  readonly reassignTo: string | null;
}

/**
 * Reads what should go, and what of it the org still has. With `--only` also integrations that are still generated. Throws
 * ToolError for a successor that cannot take over.
 */
export async function planEnding(
  context: CommandContext,
  environment: ResolvedEnvironment,
  { reassignTo }: EndingOptions,
): Promise<PlannedEnding> {
  const { name } = environment;
  const { request: asked, stillGenerated } = await readRequest(context, name);
  const request = asked === null || reassignTo === null ? asked : { ...asked, reassignTo };
  if (request === null) return { environment: name, org: null, retirement: null, stillGenerated };
  const { org, warnings } = await connectEnvironment(context, environment);
  for (const warning of warnings) context.reporter.warn(warning);
  context.reporter.progress(`Looking what the org of ${name} still has`);
  const found = await findRetirement(org, request);
  requireSuccessor(found);
  const plan = planRetirement(found);
  return { environment: name, org, retirement: { request, plan }, stillGenerated };
}

async function readRequest(
  { projectRoot, only }: CommandContext,
  environment: string,
): Promise<{ readonly request: RetirementRequest | null; readonly stillGenerated: readonly string[] }> {
  if (only.length === 0) return { request: await readRetirement(projectRoot, environment, []), stillGenerated: [] };
  const ending = await readEnding(projectRoot, environment, only);
  const unknown = only.filter((name) => !ending.known.includes(name));
  if (unknown.length > 0) throw unknownName(unknown, environment, ending);
  return ending;
}

function unknownName(names: readonly string[], environment: string, { known }: Ending): ToolError {
  const near = names.flatMap((name) => nearestNames(name, known));
  return new ToolError(`Nothing was ever generated for ${names.join(', ')} in force-app/${environment}.`, {
    actions: [
      ...(near.length === 0 ? [] : [`Did you mean ${near.join(' or ')}?`]),
      `It knows ${known.toSorted().join(', ') || 'no integration'}.`,
      'A user that this project never generated is cut off by --freeze-only --username.',
    ],
    details: { unknown: names },
  });
}
