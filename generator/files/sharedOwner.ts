/**
 * Stands for all integrations in the list of generated files: what several of them have, a run for some of them must not
 * remove. No integration can have this name.
 */
export const SHARED_OWNER = '*';
