import type { Plan } from './plan.ts';

/** The same plan as a value of its own that nobody can change: what was reviewed is what is applied. */
export function freezePlan(plan: Plan): Plan {
  return freeze(structuredClone(plan));
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
