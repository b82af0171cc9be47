import { planLines } from '../../plan/output/planLines.ts';
import type { Reporter } from '../command.ts';
import type { EnvironmentDrift } from './environmentDrift.ts';

/** Says for people how an org differs from the definitions, and what of that is accepted for a time. */
export function reportDrift(reporter: Reporter, { drifted, plan, ignored }: EnvironmentDrift): void {
  // Dangers are of deployments, which the ignores are not about.
  if (drifted) for (const { text, tone } of planLines({ ...plan, dangers: [] })) reporter.line(text, tone);
  else reporter.line('  No drift: the org is as the definitions say.', 'good');
  for (const { change, paths, reason, until } of ignored) {
    const values = paths.length === 0 ? '' : `, ${paths.join(', ')}`;
    reporter.line(`  Ignored until ${until}: ${change}${values} (${reason})`, 'muted');
  }
}
