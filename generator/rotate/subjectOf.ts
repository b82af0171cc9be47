import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { Rotation } from './rotation.ts';

/** The part of a result that says what it is about, with nothing done. */
export function subjectOf({
  name,
  environment,
  app,
}: ResolvedIntegrationUser): Omit<Rotation, 'outcome' | 'reason' | 'actions'> {
  const flow = app.type === 'none' ? null : app.flow;
  return { integration: name, environment, flow, way: null, steps: [], gap: null };
}
