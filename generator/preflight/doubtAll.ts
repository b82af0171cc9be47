import type { PreflightResult } from './preflightResult.ts';

/**
 * The same with every problem as a warning: for a user who is not shown everything. Setup's objects, EntityDefinition and
 * EntityParticle among them, are for users with View Setup (Tooling API Developer Guide; Object Reference, Special Access
 * Rules), so that what is missing may only be hidden. The deployment itself is the last word then.
 */
export function doubtAll({ problems, warnings }: PreflightResult, username: string): PreflightResult {
  if (problems.length === 0) return { problems, warnings };
  const hidden = `${username}, who deploys, lacks the user permission ViewSetup: what seems to be missing may only be hidden.`;
  const told = problems.map(({ position, message, fix }) => {
    const place = position === null ? '' : `${position.file}:${position.line}:${position.column}: `;
    return `${place}${message} ${fix}`;
  });
  return { problems: [], warnings: [hidden, ...told, ...warnings] };
}
