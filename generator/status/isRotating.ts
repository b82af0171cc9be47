import type { CredentialState } from './credentialState.ts';

/** Whether anything says that a rotation was begun and is not finished. */
export function isRotating({ rotation, stored }: Pick<CredentialState, 'rotation' | 'stored'>): boolean {
  const isOpen = rotation.journal !== null && !rotation.journal.isFinished;
  return isOpen || rotation.secondApp !== null || (stored.told && stored.value.hasRotation);
}
