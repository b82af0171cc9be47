/** A full name as people read it; one that is not percent-encoded as the Metadata API does stays as it is. */
export function decodeFullName(fullName: string): string {
  try {
    return decodeURIComponent(fullName);
  } catch {
    return fullName;
  }
}
