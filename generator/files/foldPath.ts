/** Equal for two paths that a file system which ignores case (Windows, macOS) takes for one. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
