/** What is written, and the default for every key that is not. */
export function withDefaults<Whole extends object>(
  defaults: Whole,
  written: { readonly [Key in keyof Whole]?: Whole[Key] | undefined } | undefined,
): Whole {
  const given = Object.entries(written ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}
