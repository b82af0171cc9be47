import { ApiError } from '../http/apiError.ts';
import { assertFewCollections } from './assertFewCollections.ts';
import { bodyOf } from './bodyOf.ts';
import type { DataAnswer, DataCall, DataRequest, DataRoute } from './dataCall.ts';
import { withReferences } from './references.ts';

/** Answers one part of a composite call; handed in, as the list of routes contains this one. */
export type AnswerPart = (call: DataCall, request: DataRequest) => DataAnswer;

interface Part {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body: unknown;
}

interface PartResult {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

/** composite and composite/batch: up to 25 parts in one call (REST Guide, Composite and Batch). */
export function compositeRoutes(answerPart: AnswerPart): readonly DataRoute[] {
  return [
    { method: 'POST', path: /^\/composite\/?$/i, answer: (call, request) => composite(call, request, answerPart) },
    // The Tooling API has a batch of its own (forcedotcom/salesforcedx-vscode, batchDeleteExistingOverlayActionsCommand).
    {
      method: 'POST',
      path: /^\/(?:tooling\/)?composite\/batch\/?$/i,
      answer: (call, request) => batch(call, request, answerPart),
    },
  ];
}

function composite(call: DataCall, request: DataRequest, answerPart: AnswerPart): DataAnswer {
  const { compositeRequest, allOrNone } = bodyOf(request.body);
  const parts = partsOf(compositeRequest).map((part) => toPart(part));
  assertFewCollections(parts.map(({ url }) => url));
  const restore = call.org.snapshot();
  const results: PartResult[] = [];
  const written = new Set<'setup' | 'data'>();
  for (const part of parts)
    results.push(runPart(call, part, { results, answerPart, written: allOrNone === true ? written : undefined }));
  if (allOrNone !== true || results.every(({ httpStatusCode }) => httpStatusCode < 400)) return done(results);
  restore();
  return done(results.map((result) => (result.httpStatusCode < 400 ? rolledBack(result) : result)));
}

function done(results: readonly PartResult[]): DataAnswer {
  return { status: 200, body: { compositeResponse: results } };
}

interface Run {
  readonly results: readonly PartResult[];
  readonly answerPart: AnswerPart;
  /** Kinds of objects written so far in one transaction. */
  readonly written: Set<'setup' | 'data'> | undefined;
}

function runPart(call: DataCall, part: Part, run: Run): PartResult {
  try {
    const resolved = withReferences(part, new Map(run.results.map((result) => [result.referenceId, result])));
    assertOneKind(call, resolved, run.written);
    const { status, body = null, headers = {} } = run.answerPart(call, toRequest(resolved));
    const httpHeaders = headers['location'] === undefined ? {} : { Location: headers['location'] };
    return { body, httpHeaders, httpStatusCode: status, referenceId: part.referenceId };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { body: [error.toEntry()], httpHeaders: {}, httpStatusCode: error.status, referenceId: part.referenceId };
  }
}

/** Setup and other objects can't be written in one transaction (Apex Developer Guide, "sObjects That Cannot Be Used Together in DML Operations"). */
function assertOneKind(call: DataCall, { method, url }: Part, written: Set<'setup' | 'data'> | undefined): void {
  const type = /\/sobjects\/(\w+)/i.exec(url)?.[1];
  const object = type === undefined ? undefined : call.org.objects.get(type);
  if (written === undefined || object === undefined || method === 'GET') return;
  const kind = object.fields.some(({ name }) => name === 'IsDeleted') ? 'data' : 'setup';
  if (written.size > 0 && !written.has(kind)) {
    const first = kind === 'data' ? 'non-setup' : 'setup';
    const second = kind === 'data' ? 'setup' : 'non-setup';
    const message = `DML operation on ${first} object is not permitted after you have updated a ${second} object (or vice versa): ${object.name}, original object: ${object.name}`;
    throw new ApiError('MIXED_DML_OPERATION', message, { fields: [] });
  }
  written.add(kind);
}

function rolledBack({ referenceId }: PartResult): PartResult {
  const body = [
    {
      errorCode: 'PROCESSING_HALTED',
      message: 'The transaction was rolled back since another operation in the same transaction failed.',
    },
  ];
  return { body, httpHeaders: {}, httpStatusCode: 400, referenceId };
}

function batch(call: DataCall, request: DataRequest, answerPart: AnswerPart): DataAnswer {
  const { batchRequests, haltOnError } = bodyOf(request.body);
  const results: { statusCode: number; result: unknown }[] = [];
  for (const part of partsOf(batchRequests)) {
    const halted = haltOnError === true && results.some(({ statusCode }) => statusCode >= 400);
    results.push(
      halted
        ? {
            statusCode: 412,
            result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }],
          }
        : runBatchPart(call, part, answerPart),
    );
  }
  return { status: 200, body: { hasErrors: results.some(({ statusCode }) => statusCode >= 400), results } };
}

function runBatchPart(call: DataCall, part: Readonly<Record<string, unknown>>, answerPart: AnswerPart) {
  const { method, url, richInput } = part;
  const request = toRequest({
    method: String(method).toUpperCase(),
    url: `/services/data/${String(url)}`,
    referenceId: '',
    body: richInput,
  });
  const { status, body = null } = answerPart(call, request);
  return { statusCode: status, result: body };
}

function partsOf(parts: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(parts)) throw new ApiError('JSON_PARSER_ERROR', 'The list of subrequests is required.');
  if (parts.length > 25) throw new ApiError('LIMIT_EXCEEDED', 'The number of subrequests exceeds the limit of 25.');
  return parts.map(bodyOf);
}

function toPart({ method, url, referenceId, body }: Readonly<Record<string, unknown>>): Part {
  return { method: String(method).toUpperCase(), url: String(url), referenceId: String(referenceId), body };
}

function toRequest({ method, url, body }: Part): DataRequest {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return {
    method,
    path: decodeURI(pathname).replace(/^\/services\/data\/v[\d.]+/, ''),
    query: searchParams,
    body,
    headers: {},
  };
}
