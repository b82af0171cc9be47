const WHOLE = /^\$\{([^{}]*)\}$/;

/** What a text refers to that is one placeholder and nothing else, e.g. `values.egress`; otherwise null. */
export function wholeReference(text: string): string | null {
  return WHOLE.exec(text)?.[1]?.trim() ?? null;
}
