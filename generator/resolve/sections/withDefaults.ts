/** What is written, and the default for every key that is not. */
export function withDefaults<Whole extends object>(
  defaults: Whole,
  written: { readonly [Key in keyof Whole]?: Whole[Key] | undefined } | undefined,
): Whole {
  const whole = { ...defaults, ...written };
  for (const key of Object.keys(defaults) as (keyof Whole)[]) whole[key] ??= defaults[key];
  return whole as Whole;
}
