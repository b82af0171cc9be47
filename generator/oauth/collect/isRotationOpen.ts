import { isFinishedRotation } from '../isFinishedRotation.ts';

/** Whether what a sink keeps under `rotation` is a credential that waits for its use, or may be one. */
export function isRotationOpen(text: string): boolean {
  return text.trim() !== '' && !isFinishedRotation(text);
}
