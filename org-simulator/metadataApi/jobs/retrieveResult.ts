import { fileProperties } from '../retrieve/fileProperties.ts';
import type { SoapValue } from '../soap/soapValue.ts';
import type { RetrieveJob } from './retrieveQueue.ts';

/** `RetrieveResult` of the Metadata API. */
export function retrieveResult({ id, caller, result }: RetrieveJob): SoapValue {
  if (result === undefined) return { done: false, id, status: 'InProgress', success: false, zipFile: null };
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
