import type { FastifyRequest } from 'fastify';
import { readEnvelope } from '../metadataApi/soap/readEnvelope.ts';
import { textOfChild } from '../metadataApi/soap/textOfChild.ts';

/** A call of the partner (`u`) or enterprise (`c`) API. */
export interface SoapRequest {
  readonly api: string;
  readonly version: number;
  readonly operation: string;
  readonly username: string;
  /** Password, with the security token right after it. */
  readonly password: string;
}

/** @throws MetadataFault when the text is no SOAP message */
export function readSoapRequest({ body, params }: FastifyRequest): SoapRequest {
  const { api, version } = params as { readonly api: string; readonly version: string };
  const { operation, message } = readEnvelope(typeof body === 'string' ? body : '');
  return {
    api,
    version: Number(version),
    operation,
    username: textOfChild(message, 'username') ?? '',
    password: textOfChild(message, 'password') ?? '',
  };
}
