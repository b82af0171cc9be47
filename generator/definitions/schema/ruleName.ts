import type * as z from 'zod';
import { text } from './text.ts';

/** The name of a lint rule; whether there is such a rule is known where the rules are. */
export function ruleName(): z.ZodString {
  return text({
    description: 'Name of a lint rule. Required.',
    example: 'object-view-all',
    max: 80,
    pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    rule: 'is not a name of a rule: lower-case words with hyphens.',
  });
}
