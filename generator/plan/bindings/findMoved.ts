import { compareText } from '../../shared/compareText.ts';
import type { Plan } from '../plan.ts';
import { differentChanges } from './differentChanges.ts';
import { ABSENT, END } from './observedHashes.ts';

/** More than these are counted. */
const MOST = 20;

/**
 * What is no longer as it was when `saved` was made, a full sentence each; empty when `saved` may be applied, because
 * `fresh` is the same plan.
 */
export function findMoved(saved: Plan, fresh: Plan): readonly string[] {
  const where = [...movedScope(saved, fresh), ...movedOrg(saved, fresh)];
  if (where.length > 0) return where;
  const moved = [...movedFiles(saved, fresh), ...movedThings(saved, fresh)];
  if (moved.length === 0) return differentChanges(saved, fresh);
  return moved.length > MOST ? [...moved.slice(0, MOST), `And ${moved.length - MOST} more.`] : moved;
}

/** A plan for something else says nothing of this run. */
function movedScope(saved: Plan, fresh: Plan): readonly string[] {
  const only = ({ only: names }: Plan) =>
    names.length === 0 ? 'all integrations' : names.toSorted(compareText).join(', ');
  return [
    ...(saved.environment === fresh.environment
      ? []
      : [`The plan is for the environment ${saved.environment}, and this run is for ${fresh.environment}.`]),
    ...(only(saved) === only(fresh) ? [] : [`The plan is for ${only(saved)}, and this run is for ${only(fresh)}.`]),
  ];
}

function movedOrg(saved: Plan, fresh: Plan): readonly string[] {
  if (saved.org.id === fresh.org.id) return [];
  return [
    `The plan was made for the org ${saved.org.id} (${saved.org.instanceUrl}), and this is the org ${fresh.org.id} (${fresh.org.instanceUrl}).`,
  ];
}

function movedFiles({ bindings: saved }: Plan, { bindings: fresh }: Plan): readonly string[] {
  const moved = keysOf(saved.files, fresh.files).flatMap((path) => {
    const [before, after] = [hashIn(saved.files, path), hashIn(fresh.files, path)];
    if (before === after) return [];
    if (before === undefined) return [`${path} was not there when the plan was made.`];
    return [after === undefined ? `${path} is gone.` : `${path} is not the file that the plan was made from.`];
  });
  if (moved.length > 0 || saved.sourceHash === fresh.sourceHash) return moved;
  return ['The files are not those that the plan was made from.'];
}

/** When files moved, what they name differs; then only what both plans looked at can be compared. */
function movedThings({ bindings: saved }: Plan, { bindings: fresh }: Plan): readonly string[] {
  const sameFiles = saved.sourceHash === fresh.sourceHash;
  return keysOf(saved.observed, fresh.observed).flatMap((thing) => {
    const [before, after] = [hashIn(saved.observed, thing), hashIn(fresh.observed, thing)];
    if (before === after || (!sameFiles && (before === undefined || after === undefined))) return [];
    return [describe(thing, before, after)];
  });
}

function describe(thing: string, before: string | undefined, after: string | undefined): string {
  if (thing.startsWith(END))
    return `What is left of ${thing.slice(END.length)} is not what it was when the plan was made.`;
  if (before === ABSENT) return `${thing} is in the org by now.`;
  if (after === ABSENT) return `${thing} is no longer in the org.`;
  return `${thing} is not in the org as it was when the plan was made.`;
}

function keysOf(...records: readonly Readonly<Record<string, string>>[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].toSorted(compareText);
}

/** Own keys only: a file that was made by hand may name what every object has. */
function hashIn(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
