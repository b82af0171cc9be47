/** How messages say that a run without a saved plan goes on by itself, with what follows in the sentence. */
const AGAIN = /\b(r)un the same command again\b[^.;]*[.;]?/gi;

/** Advice to run the same command again becomes advice to plan anew; other text stays as it is. */
export function planAnew(text: string): string {
  return text.replace(AGAIN, (_, letter: string) => (letter === 'R' ? 'Plan anew.' : 'plan anew.'));
}
