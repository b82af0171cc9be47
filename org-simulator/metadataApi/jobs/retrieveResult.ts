import { MetadataFault } from '../metadataFault.ts';
import { fileProperties } from '../retrieve/fileProperties.ts';
import type { SoapValue } from '../soap/soapValue.ts';
import type { RetrieveJob } from './retrieveQueue.ts';

/** `RetrieveResult` of the Metadata API. */
export function retrieveResult({ id, caller, result }: RetrieveJob): SoapValue {
  if (result === undefined) return { done: false, id, status: 'InProgress', success: false, zipFile: null };
  if (result instanceof MetadataFault) return failed(id, result);
  const folder = 'unpackaged/';
  return {
    done: true,
    fileProperties: result.components.map(({ type, component }) => fileProperties(type, component, { caller, folder })),
    id,
    messages: result.problems.map((problem) => ({ fileName: 'unpackaged/package.xml', problem })),
    status: 'Succeeded',
    success: true,
    zipFile: Buffer.from(result.zip).toString('base64'),
  };
}

/** Shape and text: tprouvot/Salesforce-Inspector-reloaded issue 741. */
function failed(id: string, { code, message }: MetadataFault): SoapValue {
  const errorMessage = `${code}: ${message}`;
  return { done: true, errorMessage, errorStatusCode: code, id, status: 'Failed', success: false, zipFile: null };
}
