import type { MetadataComponent, MetadataValue } from '../../state/orgState.ts';

/** The elements of a component, or of one entry of a list. */
export type MetadataBody = MetadataComponent['body'];

export type { MetadataValue };
