/** File systems take at most 255 bytes (ext4, APFS) or characters (NTFS) for one name. */
const LONGEST_NAME = 255;

// Control characters, and what Windows refuses in a name. Salesforce's percent-encoding leaves none of them.
const REFUSED = /[^ -~\u00a0-\uffff]|[<>:"|?*\\]/;

// Most names by far: nothing to look at any closer.
const PLAIN = /^\w[\w %.-]{0,200}\/\w[\w %.-]{0,200}$/;

/** Why a path may not be written to or removed below `force-app/<env>`; null when it may. */
export function checkOutputPath(path: string): string | null {
  if (PLAIN.test(path)) return null;
  const names = path.split('/');
  if (REFUSED.test(path)) return 'holds a character that is not allowed in file names';
  if (names.length < 2) return 'is not in the folder of a metadata type';
  if (names.some((name) => name === '' || name.startsWith('.'))) return 'would leave its folder or be hidden';
  if (names.some((name) => Buffer.byteLength(name) > LONGEST_NAME)) return `is longer than ${LONGEST_NAME} bytes`;
  return null;
}
