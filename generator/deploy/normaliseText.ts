/** A value in the form in which two spellings of the same thing are equal. */
export function normaliseText(element: string, text: string): string {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  if (element === 'certificate') return bareCertificate(trimmed);
  // Profile policies name theirs in lower case, however it is written (GSA/SF_WorkSpace).
  if (element === 'profile') return trimmed.toLowerCase();
  if (element.startsWith('commaSeparated')) return sortList(trimmed);
  return trimmed;
}

function sortList(text: string): string {
  const entries = text.split(',').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .toSorted()
    .join(', ');
}

/**
 * The base64 body alone. External client apps hold it bare and wrapped, a connected app is retrieved with the base64 of
 * the whole PEM file (public repositories with retrieved apps of both kinds).
 */
function bareCertificate(text: string): string {
  const compact = text.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '');
  const inner = Buffer.from(compact, 'base64').toString('latin1');
  return inner.startsWith('-----BEGIN') ? bareCertificate(inner) : compact;
}
