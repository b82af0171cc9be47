/** How findings can be written. `text` is for people and is the command's own. */
export const FINDING_FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;

export type FindingFormat = (typeof FINDING_FORMATS)[number];
