import type { Finding, FindingEdit } from './finding.ts';
import type { RawFinding } from './lintRun.ts';

/** A finding where its cause was written, of one environment. */
export function toFinding({ rule, severity, linted, found }: RawFinding): Finding {
  const { integration, environment } = linted;
  const { path, message, fix, onKey = false, isMissing = false, about = null } = found;
  const { problem } = integration.locate({ severity: 'warning', path, isMissing, onKey, message, fix });
  // A message that was changed held a value of the process environment, which `about` may hold as well.
  const hide = (text: string) =>
    integration.locate({ severity: 'warning', path, message: text, fix: '' }).problem.message;
  return {
    rule: rule.id,
    severity,
    position: problem.position,
    keyPath: problem.keyPath,
    integration: integration.user.name,
    environments: [environment.name],
    about: about === null || problem.message === message ? about : hide(about),
    message: problem.message,
    fix: problem.fix,
    edit: found.edit === undefined ? null : editOf(integration, found.edit),
  };
}

/** A value that others share, or an override for all, cannot be changed for one: a person decides. */
function editOf(
  { findPlace }: RawFinding['linted']['integration'],
  { path, action }: NonNullable<RawFinding['found']['edit']>,
): FindingEdit | null {
  const place = findPlace(path);
  const isForAll = place.path[0] === 'overrides' && place.path[1] === 'all';
  return place.isShared || isForAll ? null : { file: place.file, path: place.path, action, isWidening: false };
}
