import type { IpRange, LoginHours, Weekday } from '../resolve/resolvedIntegrationUser.ts';
import type { XmlElement } from '../schema/xmlElement.ts';
import type { LoginRestrictions } from './loginRestrictions.ts';

/**
 * Login ranges and hours of a retrieved Profile component, by its root element. No object of the data API has them, only
 * the Profile metadata type does (Metadata API Developer Guide, Profile): whoever wants them in `readAccess` retrieves the
 * profiles first.
 */
export function readLoginRestrictions(profile: XmlElement): LoginRestrictions {
  const hours = profile.children.find(({ name }) => name === 'loginHours');
  return {
    loginIpRanges: profile.children.filter(({ name }) => name === 'loginIpRanges').map(readRange),
    loginHours: readHours(hours),
  };
}

function readRange(range: XmlElement): IpRange {
  const start = textOf(range, 'startAddress') ?? '';
  return { start, end: textOf(range, 'endAddress') ?? start, description: textOf(range, 'description') };
}

const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Minutes after midnight; a day that is left out has no restriction. */
function readHours(hours: XmlElement | undefined): LoginHours {
  const days = WEEKDAYS.map((day) => {
    const [start, end] = ['Start', 'End'].map((edge) => hours && textOf(hours, `${day}${edge}`));
    return [day, start && end ? { start: Number(start), end: Number(end) } : null] as const;
  });
  return Object.fromEntries(days) as LoginHours;
}

function textOf(parent: XmlElement, name: string): string | null {
  return parent.children.find((child) => child.name === name)?.text.trim() || null;
}
