/**
 * The way of a rotation; a flow may leave steps out. Each looks first at what is there (org and sink) and does only what is
 * missing, so that a rotation that was stopped anywhere is finished by the next run, also without its journal.
 * - `stage`: the new credential exists beside the old one, and a stopped run would find it again
 * - `rehearse`: a login with the new one, before anybody is told of it
 * - `store`: the sink gives the new one to whoever asks
 * - `verify`: a login with what the sink gives
 * - `promote`: the new one is the app's own
 * - `confirm`: a login with what the sink gives, after that
 * - `overlap`: time for programs that hold on to the old one
 * - `revoke`: the old one is worthless, the new one is not
 */
export const ROTATION_STEPS = [
  'stage',
  'rehearse',
  'store',
  'verify',
  'promote',
  'confirm',
  'overlap',
  'revoke',
] as const;

export type RotationStep = (typeof ROTATION_STEPS)[number];
