interface Named {
  readonly name: string;
}

/** Names of `references` that none of `found` has, compared without regard to case. */
export function namesBeyond(references: readonly Named[], found: readonly Named[]): readonly string[] {
  const have = new Set(found.map(({ name }) => name.toLowerCase()));
  return references.map(({ name }) => name).filter((name) => !have.has(name.toLowerCase()));
}
