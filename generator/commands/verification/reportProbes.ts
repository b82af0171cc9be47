import type { Probe } from '../../verify/probe.ts';
import type { Reporter } from '../command.ts';

/** How many probes passed by area, then each that failed and each that was not tried, with what was seen. */
export function reportProbes(reporter: Reporter, probes: readonly Probe[]): void {
  const those = (wanted: Probe['outcome']) => probes.filter(({ outcome }) => outcome === wanted);
  const passed = [...Map.groupBy(those('passed'), ({ area }) => area)];
  if (passed.length > 0) {
    const counts = passed.map(([area, some]) => `${area} ${some.length}`).join(', ');
    reporter.line(`    passed  ${counts}`, 'good');
  }
  for (const { area, name, seen } of those('failed')) reporter.line(`    failed  ${area}  ${name}: ${seen}`, 'bad');
  for (const { area, name, seen } of those('not tried')) {
    reporter.line(`    not tried  ${area}  ${name}: ${seen}`, 'muted');
  }
}
