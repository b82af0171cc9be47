/**
 * Whether what a sink keeps under `rotation` is a credential that waits for its use. Sinks delete nothing: when a rotation is
 * over, a marker that says when takes its place. What cannot be understood counts as waiting.
 */
export function isRotationOpen(text: string): boolean {
  if (text.trim() === '') return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value !== 'object' || value === null || !Object.hasOwn(value, 'finishedAt');
  } catch {
    return true;
  }
}
