/**
 * True for a relative path that stays inside the project by its text: `/` between parts, no `..`, `.` or empty part,
 * no drive letter. Whether a link leads outside is checked where the file is opened.
 */
export function isProjectPath(text: string): boolean {
  if (text.includes('\\') || /^[A-Za-z]:/.test(text) || text.startsWith('~')) return false;
  return text.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
