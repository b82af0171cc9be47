import type { XmlElement } from '../schema/xmlElement.ts';
import type { Problem } from '../shared/problem.ts';
import type { DesiredUser, NamedReference, UserFieldValues } from './desiredUser.ts';
import { GENERATE_FIX } from './generateFix.ts';
import { parseUserXml } from './parseUserXml.ts';
import { USER_FIELDS, type UserFieldValue } from './userFields.ts';

/** One user file as text. */
export interface UserFile {
  /** Project-relative, with `/`. */
  readonly file: string;
  readonly developerName: string;
  readonly text: string;
}

const LISTS = ['PermissionSet', 'PermissionSetGroup', 'PermissionSetLicense', 'SetupEntityAccess'];
const SINGLE = [...USER_FIELDS.map((field) => field.name), 'Profile', 'UserRole'];
const REQUIRED = [
  ...USER_FIELDS.filter(({ absent }) => absent === 'refused').map(({ name }) => name as string),
  'Profile',
];

/** Strict: an unknown, repeated, empty or missing element is a problem. `user` is null when there are problems. */
export function parseUser(source: UserFile): { user: DesiredUser | null; problems: readonly Problem[] } {
  const { elements, problems } = parseUserXml(source.file, source.text);
  const found = [...problems, ...(problems.length > 0 ? [] : checkElements(source.file, elements))];
  return found.length > 0 ? { user: null, problems: found } : { user: toUser(source, elements), problems: [] };
}

function checkElements(file: string, elements: readonly XmlElement[]): readonly Problem[] {
  const seen = new Set<string>();
  const problems = elements.flatMap((element) => {
    const message = faultOf(element, seen);
    seen.add(element.name).add(entryOf(element));
    return message === null ? [] : [problemAt(file, element, message)];
  });
  const missing = REQUIRED.filter((name) => !elements.some((element) => element.name === name));
  return [
    ...problems,
    ...missing.map((name) => problemAt(file, { name, line: 1, column: 1 }, `<${name}> is missing.`)),
  ];
}

/** `seen`: names and entries of the elements before. */
function faultOf(element: XmlElement, seen: ReadonlySet<string>): string | null {
  const { name, text } = element;
  if (![...SINGLE, ...LISTS].includes(name)) return `<${name}> is not an element of a user file.`;
  if (text.trim() === '') return `<${name}> is empty.`;
  if (SINGLE.includes(name) && seen.has(name)) return `<${name}> stands twice.`;
  if (seen.has(entryOf(element))) return `<${name}> names "${text}" twice.`;
  if (name === 'IsActive' && !['true', 'false'].includes(text)) return `<IsActive> is "${text}", not true or false.`;
  return null;
}

/** Salesforce compares names without regard to case. No element name has a blank. */
function entryOf({ name, text }: XmlElement): string {
  return `${name} ${text.toLowerCase()}`;
}

function problemAt(
  file: string,
  { name, line, column }: Pick<XmlElement, 'name' | 'line' | 'column'>,
  message: string,
): Problem {
  return { position: { file, line, column }, keyPath: name, message, fix: GENERATE_FIX };
}

function toUser({ file, developerName }: UserFile, elements: readonly XmlElement[]): DesiredUser {
  const references = (name: string): readonly NamedReference[] =>
    elements
      .filter((element) => element.name === name)
      .map(({ text, line, column }) => ({ name: text, position: { file, line, column } }));
  const username = references('Username')[0]!;
  const apps = references('SetupEntityAccess').map(({ name }) => name);
  return {
    developerName,
    username: username.name,
    position: username.position,
    fields: toFields(elements),
    profile: references('Profile')[0]!,
    role: references('UserRole')[0] ?? null,
    permissionSetLicenses: references('PermissionSetLicense'),
    permissionSets: references('PermissionSet'),
    permissionSetGroups: references('PermissionSetGroup'),
    ...(apps.length === 0 ? {} : { preauthorizedApps: apps }),
  };
}

function toFields(elements: readonly XmlElement[]): UserFieldValues {
  const entries = USER_FIELDS.flatMap(({ name, absent }): [string, UserFieldValue][] => {
    const text = elements.find((element) => element.name === name)?.text;
    if (text !== undefined) return [[name, name === 'IsActive' ? text === 'true' : text]];
    return absent === 'cleared' ? [[name, null]] : [];
  });
  return Object.fromEntries(entries);
}
