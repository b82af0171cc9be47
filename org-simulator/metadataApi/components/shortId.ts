/** The first 15 characters of an id, as server-made references between the files of an app have them. */
export function shortId(id: string): string {
  return id.slice(0, 15);
}
