/** A part of a Markdown text. */
export interface Section {
  readonly text: string;
  /** What is kept when there is no room for all. */
  readonly isKept: boolean;
}

/**
 * GitHub refuses a comment of more than 65,536 characters ("body is too long (maximum is 65536 characters)"). Counted in
 * bytes of UTF-8, which are never fewer, with room for the note and for what a workflow puts around it.
 */
const LONGEST = 60_000;

/** Sections as one text; those that do not fit are left out, and a note says how many. */
export function joinWithin(sections: readonly Section[]): string {
  const sizeOf = ({ text }: Section) => Buffer.byteLength(text) + 2;
  let room = LONGEST - sections.filter(({ isKept }) => isKept).reduce((sum, section) => sum + sizeOf(section), 0);
  const fitting = sections.filter((section) => {
    if (section.isKept) return true;
    if (sizeOf(section) > room) return false;
    room -= sizeOf(section);
    return true;
  });
  const left = sections.length - fitting.length;
  const texts = [...fitting.map(({ text }) => text), ...(left === 0 ? [] : [noteOf(left)])];
  return cut(`${texts.join('\n\n')}\n`);
}

function noteOf(left: number): string {
  return `${left} ${left === 1 ? 'section' : 'sections'} left out: a comment has no room for all. The saved plan and the log of the run have everything.`;
}

/** Only heads of very many environments come to this. No block of code has an empty line, so none is left open. */
function cut(text: string): string {
  if (Buffer.byteLength(text) <= LONGEST + 1_000) return text;
  const kept = Buffer.from(text).subarray(0, LONGEST).toString('utf8');
  return `${kept.slice(0, kept.lastIndexOf('\n\n'))}\n\nThe rest is left out: a comment has no room for it. The log of the run has everything.\n`;
}
