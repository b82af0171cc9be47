/** Names in the Metadata API of standard profiles that are called otherwise in Setup (retrieved files). */
const STANDARD_NAMES: Readonly<Record<string, string>> = {
  Admin: 'System Administrator',
  Standard: 'Standard User',
  ContractManager: 'Contract Manager',
  MarketingProfile: 'Marketing User',
  ReadOnly: 'Read Only',
  SolutionManager: 'Solution Manager',
};

/** `Profile.Name` for a full name: `Custom%3A Support` is `Custom: Support`, `Admin` is `System Administrator`. */
export function profileName(fullName: string): string {
  if (Object.hasOwn(STANDARD_NAMES, fullName)) return STANDARD_NAMES[fullName]!;
  try {
    return decodeURIComponent(fullName);
  } catch {
    return fullName;
  }
}
