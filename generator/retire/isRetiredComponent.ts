import type { FoundComponent, FoundRetirement } from './foundRetirement.ts';

/** Whether the org has this component although it is on the list. */
export function isRetiredComponent(
  { components }: FoundRetirement,
  { type, fullName }: Pick<FoundComponent, 'type' | 'fullName'>,
): boolean {
  return components.some((one) => one.type === type && one.fullName.toLowerCase() === fullName.toLowerCase());
}
