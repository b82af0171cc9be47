import { ApiError } from '../http/apiError.ts';

interface Answered {
  readonly httpStatusCode: number;
  readonly body: unknown;
}

/** Replaces `@{referenceId.path}` in the address and body of a part by what an earlier part answered (REST Guide, Composite). */
export function withReferences<Part extends { readonly url: string; readonly body: unknown }>(
  part: Part,
  answers: ReadonlyMap<string, Answered>,
): Part {
  return { ...part, url: replaceText(part.url, answers), body: replaceDeep(part.body, answers) };
}

function replaceDeep(value: unknown, answers: ReadonlyMap<string, Answered>): unknown {
  if (typeof value === 'string') return replaceText(value, answers);
  if (Array.isArray(value)) return value.map((entry) => replaceDeep(entry, answers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, replaceDeep(entry, answers)]));
}

function replaceText(text: string, answers: ReadonlyMap<string, Answered>): string {
  return text.replace(/@\{([^}.[]+)([^}]*)\}/g, (whole, referenceId: string, path: string) => {
    const answer = answers.get(referenceId);
    if (answer === undefined || answer.httpStatusCode >= 400) {
      throw new ApiError('PROCESSING_HALTED', `Invalid reference specified. No value for ${whole} found`);
    }
    return String(follow(answer.body, path));
  });
}

function follow(body: unknown, path: string): unknown {
  const names = path.split(/[.[\]]+/).filter((name) => name !== '');
  const value = names.reduce<unknown>(
    (current, name) => (current as Readonly<Record<string, unknown>> | null)?.[name],
    body,
  );
  if (value === undefined || value === null)
    throw new ApiError('PROCESSING_HALTED', `Invalid reference specified. No value for ${path} found`);
  return value;
}
