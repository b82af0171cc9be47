import { oneLine } from './oneLine.ts';

/**
 * Foreign text for a chat message. Chats know many kinds of markup (`<!channel>`, `*bold*`, `[text](link)`, `@here`, bare
 * links), so only letters, digits and a few harmless signs are kept; a dot within a word would make a link of it.
 */
export function chatText(text: string): string {
  return oneLine(text)
    .replace(/[^\p{L}\p{N}\p{M} _.,+-]+/gu, ' ')
    .replace(/\.(?=\S)/g, ' ')
    .trim();
}
