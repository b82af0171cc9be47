import type { Evidence } from './evidence.ts';
import type { Probe } from './probe.ts';
import { probeClock } from './probes/probeClock.ts';
import { probeEntities } from './probes/probeEntities.ts';
import { probeFields } from './probes/probeFields.ts';
import { probeForeignObjects } from './probes/probeForeignObjects.ts';
import { probeInterface } from './probes/probeInterface.ts';
import { probeLoginRanges } from './probes/probeLoginRanges.ts';
import { probeObjects } from './probes/probeObjects.ts';
import { probePermissions } from './probes/probePermissions.ts';
import { probeWrites } from './writing/probeWrites.ts';

/** Tries everything, in the order in which it is told. Throws ToolError when the org cannot be asked. */
export async function probeAll(evidence: Evidence, writes: boolean): Promise<readonly Probe[]> {
  const [apiOnly, ...userInterface] = await probeInterface(evidence);
  return [
    ...(apiOnly === undefined ? [] : [apiOnly]),
    ...probeObjects(evidence),
    ...probeFields(evidence),
    ...probePermissions(evidence),
    ...probeEntities(evidence),
    ...(await probeForeignObjects(evidence)),
    ...(writes ? await probeWrites(evidence) : []),
    ...userInterface,
    ...probeLoginRanges(evidence),
    probeClock(evidence),
  ];
}
