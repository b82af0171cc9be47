import { plainText } from '../org/plainText.ts';
import type { Subanswer } from './callComposite.ts';
import type { LoginRow } from './loginRow.ts';

interface SaveResult {
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

/** What the answer to `freezeRequest` says of each row that was not written, by its id. */
export function readRefusals(
  logins: readonly LoginRow[],
  { httpStatusCode, body }: Subanswer,
): ReadonlyMap<string, string> {
  if (httpStatusCode >= 400) return new Map(logins.map(({ Id }) => [Id, plainText(JSON.stringify(body))]));
  const results = body as readonly SaveResult[];
  return new Map(
    logins.flatMap(({ Id }, index) => {
      const result = results[index];
      if (result?.success === true) return [];
      const errors = (result?.errors ?? []).map(({ statusCode, message }) => `${statusCode}: ${message}`);
      return [[Id, plainText(errors.join('; '))] as const];
    }),
  );
}
