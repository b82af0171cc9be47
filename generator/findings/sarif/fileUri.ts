/** A path with `/` as a relative URI reference (RFC 3986): each name percent-encoded. */
export function fileUri(path: string): string {
  return path.split('/').map(encodeName).join('/');
}

function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed());
}
