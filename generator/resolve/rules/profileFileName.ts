import { encodeFullName } from '../../schema/encodeFullName.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import { resolveProfile } from '../sections/resolveProfile.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** File systems take at most 255 bytes (ext4, APFS) or characters (NTFS) for one name. */
const LONGEST = 255 - '.profileSessionSetting-meta.xml'.length;

/** The name of a generated profile is also that of its file, for everybody who checks the project out. */
export const profileFileName: DefinitionRule = ({ definition }) => {
  const profile = resolveProfile(definition);
  if (profile.kind === 'existing') return [];
  const path: KeyPath = definition.profile?.name === undefined ? ['label'] : ['profile', 'name'];
  const mistake = findMistake(profile.name);
  if (mistake === null) return [];
  const fix = 'Write another name under profile.name.';
  return [{ severity: 'problem', path, message: `The profile "${profile.name}" ${mistake}`, fix }];
};

/** Salesforce encodes all else that file names do not take, and leaves the asterisk, which Windows refuses. */
function findMistake(name: string): string | null {
  const file = encodeFullName(name);
  if (file.includes('*')) return 'makes a file name with an asterisk, which not every system takes.';
  const length = Buffer.byteLength(file);
  return length > LONGEST ? `makes a file name of ${length} bytes; ${LONGEST} are possible.` : null;
}
