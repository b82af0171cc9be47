import type { FoundSeats } from './foundState.ts';

/** Columns of PermissionSetLicense; UserLicense has no date (Object Reference). */
export interface LicenseRow {
  readonly TotalLicenses: number;
  readonly UsedLicenses: number;
  /** `Active` or `Disabled`. */
  readonly Status: string;
  readonly ExpirationDate?: string | null;
}

/** Seats of a licence, and whether the org still lets anybody take one. */
export function seatsOf(name: string, row: LicenseRow): FoundSeats {
  return { name, total: row.TotalLicenses, used: row.UsedLicenses, unusable: unusable(row) };
}

function unusable({ Status, ExpirationDate }: LicenseRow): string | null {
  const today = new Date().toISOString().slice(0, 10);
  if (typeof ExpirationDate === 'string' && ExpirationDate < today) return `expired on ${ExpirationDate}`;
  return Status === 'Active' ? null : `is ${Status.toLowerCase()}`;
}
