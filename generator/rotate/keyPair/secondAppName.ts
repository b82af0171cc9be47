import { createHash } from 'node:crypto';

const ENDING = '_Rotation';
const HASH_LENGTH = 8;

/** Developer names hold 80 characters; the app's parts add up to ten of their own (`_glbloauth`, `_oauthPlcy`). */
const LONGEST = 80 - '_glbloauth'.length;

/**
 * Developer name of the app that stands in for another while its certificate is replaced. Of a long name as much as leaves
 * room, with a hash of the whole: two integrations of one long prefix have two.
 */
export function secondAppName(developerName: string): string {
  if (developerName.length + ENDING.length <= LONGEST) return developerName + ENDING;
  const hash = createHash('sha256').update(developerName.toLowerCase()).digest('hex').slice(0, HASH_LENGTH);
  const room = LONGEST - ENDING.length - HASH_LENGTH - 1;
  return `${developerName.slice(0, room).replace(/_$/, '')}_${hash}${ENDING}`;
}
