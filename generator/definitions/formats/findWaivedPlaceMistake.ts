import { isProjectPath } from './isProjectPath.ts';

/** Metadata type and name, as the Salesforce CLI writes them: `Profile:Admin`. */
const COMPONENT = /^[A-Z][A-Za-z]*:[^/\\:]+$/;

/** What else shells know is no wildcard here. */
const OTHER_WILDCARD = /[[\]{}!?]/;

/** What is wrong with a place of metadata (a component, or a path with wildcards), as the end of a sentence; else null. */
export function findWaivedPlaceMistake(text: string): string | null {
  if (COMPONENT.test(text)) return null;
  if (text.includes(':') || !isProjectPath(text)) {
    return 'is neither a path inside the project, with "/" and without "..", nor a component, such as Profile:Admin.';
  }
  return text.split('/').every(isPart) ? null : 'has other wildcards than "*" in a name and "**" for any folders.';
}

/** `**` is a whole part; `*` stands for anything in one. */
function isPart(part: string): boolean {
  return part === '**' || !(part.includes('**') || OTHER_WILDCARD.test(part));
}
