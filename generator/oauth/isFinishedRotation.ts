/**
 * Whether what a sink keeps under `rotation` is the marker of one that is over: sinks delete nothing, so that it takes the place
 * of the credential. What cannot be understood is none.
 */
export function isFinishedRotation(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'finishedAt') === 'string';
  } catch {
    return false;
  }
}
