import type * as z from 'zod';
import { findSecretNameMistake } from '../formats/findSecretNameMistake.ts';
import { text } from './text.ts';

/** The name that a sink keeps a secret under, as a pattern for all secrets. */
export function secretName(description: string, characters: RegExp): z.ZodString {
  const pattern = 'salesforce/{environment}/{integration}/{secret}';
  return text({
    description,
    example: pattern,
    default: pattern,
    pattern: characters,
    rule: 'holds characters that such a name cannot have, or slashes that part nothing.',
    mistake: findSecretNameMistake,
    fix: `Write for example "${pattern}"; {integration}, {environment}, {secret} and {variable} are replaced.`,
  });
}
