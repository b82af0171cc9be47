/** What is wrong with a program that keeps secrets and its arguments, as a sentence; null when nothing is. */
export function findProgramMistake(words: readonly string[]): string | null {
  const [program = '', ...rest] = words;
  if (program === '' || program.startsWith('-') || program.includes('{')) return 'The first text is no program.';
  const has = (name: string) => rest.some((word) => word.includes(`{${name}}`));
  if (has('variable') || (has('integration') && has('secret'))) return null;
  return 'The arguments name no secret: several secrets would be stored under one name.';
}
