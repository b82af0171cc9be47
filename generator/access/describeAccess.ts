import { plainText } from '../org/plainText.ts';
import { describeGrant } from './describeGrant.ts';
import { describePath } from './describePath.ts';
import type { AccessGrant, EffectiveAccess, GrantOperation } from './effectiveAccess.ts';

/** What one user holds, for auditors: who he is, then a line for each grant and the ways that lead to it. */
export function describeAccess(access: EffectiveAccess): readonly string[] {
  const state = [access.isActive ? 'active' : 'inactive', ...(access.isFrozen ? ['frozen'] : [])];
  const held = [
    `Profile ${access.profile} (${access.userLicense})`,
    `role ${access.role ?? 'none'}`,
    ...(access.permissionSetLicenses.length === 0 ? [] : [`licences ${access.permissionSetLicenses.join(', ')}`]),
  ];
  return [
    plainText(`${access.username} (${state.join(', ')}): ${held.join('; ')}`),
    `  logs in ${describeRanges(access)}${describeHours(access)}`,
    ...access.warnings.map((warning) => `  ${plainText(warning)}`),
    ...access.grants.flatMap(describeWays),
  ];
}

function describeRanges({ loginIpRanges }: EffectiveAccess): string {
  if (loginIpRanges === null) return 'from where is not known';
  if (loginIpRanges.length === 0) return 'from everywhere';
  return `from ${loginIpRanges.map(({ start, end }) => (start === end ? start : `${start} to ${end}`)).join(', ')}`;
}

function describeHours({ loginHours }: EffectiveAccess): string {
  if (loginHours === null) return '';
  const days = Object.entries(loginHours).flatMap(([day, hours]) =>
    hours === null
      ? []
      : [hours.start === hours.end ? `not on ${day}` : `${day} ${clock(hours.start)} to ${clock(hours.end)}`],
  );
  return days.length === 0 ? ', at any time' : `, ${days.join(', ')}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Operations that have the same paths stand in one line. */
function describeWays({ kind, name, can }: AccessGrant): readonly string[] {
  const byPaths = new Map<string, GrantOperation[]>();
  for (const { operation, by } of can) {
    const paths = by.map(describePath).join('; ');
    byPaths.set(paths, [...(byPaths.get(paths) ?? []), operation]);
  }
  return [...byPaths].map(([paths, operations]) => `  ${describeGrant({ kind, name, operations })}: by ${paths}`);
}
