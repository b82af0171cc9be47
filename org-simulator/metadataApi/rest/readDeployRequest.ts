import type { FastifyRequest } from 'fastify';
import type { WrittenOptions } from '../deploy/readDeployOptions.ts';
import { MetadataFault } from '../metadataFault.ts';

export type DeployRequestBody =
  | { readonly kind: 'deploy'; readonly zip: Uint8Array; readonly options: WrittenOptions }
  | { readonly kind: 'quick'; readonly validationId: string };

/**
 * The body of POST …/metadata/deployRequest: JSON for a quick deploy; otherwise multipart, one part the archive and one
 * JSON (`json` in the Metadata API Developer Guide, `entity_content` in jsforce), in any order.
 */
export async function readDeployRequest(request: FastifyRequest): Promise<DeployRequestBody> {
  if (!request.isMultipart()) return readQuickDeploy(request.body);
  const parts = await readParts(request);
  const zip = parts.find(({ json }) => !json)?.bytes;
  const json = parts.find((part) => part.json);
  const { deployOptions } = (json === undefined ? {} : parseJson(json.bytes)) as { deployOptions?: WrittenOptions };
  if (zip === undefined || deployOptions === undefined) {
    throw new MetadataFault('INVALID_MULTIPART_REQUEST', 'A deploy request needs deployOptions and a zip file');
  }
  return { kind: 'deploy', zip, options: deployOptions };
}

interface ReadPart {
  readonly json: boolean;
  readonly bytes: Uint8Array;
}

/** @fastify/multipart parses JSON parts without a file name itself. */
async function readParts(request: FastifyRequest): Promise<readonly ReadPart[]> {
  const parts: ReadPart[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'file') parts.push({ json: part.mimetype.includes('json'), bytes: await part.toBuffer() });
    else parts.push({ json: true, bytes: Buffer.from(toText(part.value)) });
  }
  return parts;
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readQuickDeploy(body: unknown): DeployRequestBody {
  const { validatedDeployRequestId } = (body ?? {}) as { readonly validatedDeployRequestId?: unknown };
  if (typeof validatedDeployRequestId === 'string') return { kind: 'quick', validationId: validatedDeployRequestId };
  throw new MetadataFault('JSON_PARSER_ERROR', 'A deploy request is multipart, or names validatedDeployRequestId');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new MetadataFault('JSON_PARSER_ERROR', 'The JSON part of the deploy request cannot be read');
  }
}
