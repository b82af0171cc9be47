import { readDeployOptions, type WrittenOptions } from '../deploy/readDeployOptions.ts';
import { describeMetadata } from '../describe/describeMetadata.ts';
import { listMetadata } from '../describe/listMetadata.ts';
import { readMetadata } from '../describe/readMetadata.ts';
import { deployResult } from '../jobs/deployResult.ts';
import { quickDeploy } from '../jobs/quickDeploy.ts';
import { retrieveResult } from '../jobs/retrieveResult.ts';
import { MetadataFault } from '../metadataFault.ts';
import type { MetadataService } from '../metadataService.ts';
import type { Caller } from '../sessionCheck.ts';
import { manifestOf } from '../zip/manifestOf.ts';
import { childNamed } from './childNamed.ts';
import type { SoapCall } from './readEnvelope.ts';
import type { SoapValue } from './soapValue.ts';
import { textOfChild } from './textOfChild.ts';
import { textsOfChildren } from './textsOfChildren.ts';

interface Context extends MetadataService {
  readonly message: SoapCall['message'];
  readonly caller: Caller;
  /** Of the URL, e.g. `66.0`. */
  readonly apiVersion: string;
}

/** The value or values of `result`. */
type Operation = (context: Context) => SoapValue;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  cancelDeploy: ({ deploys, message }) => {
    const { id } = deploys.cancel(textOfChild(message, 'String') ?? textOfChild(message, 'id') ?? '');
    return { done: true, id };
  },
  checkDeployStatus: ({ deploys, message }) => {
    const job = deploys.get(textOfChild(message, 'asyncProcessId') ?? '');
    return deployResult(job, textOfChild(message, 'includeDetails') === 'true');
  },
  checkRetrieveStatus: ({ retrieves, message }) =>
    retrieveResult(retrieves.get(textOfChild(message, 'asyncProcessId') ?? '')),
  deploy: ({ deploys, message, caller, org }) => {
    const zip = Buffer.from(textOfChild(message, 'ZipFile') ?? '', 'base64');
    const { id } = deploys.add(zip, readDeployOptions(writtenOptions(message), org), caller);
    return { done: false, id, state: 'Queued' };
  },
  deployRecentValidation: ({ deploys, message, caller, org }) =>
    quickDeploy(deploys, { validationId: textOfChild(message, 'validationId') ?? '', caller }, org).id,
  describeMetadata: ({ message, org, apiVersion }) =>
    describeMetadata(textOfChild(message, 'asOfVersion') ?? apiVersion, org),
  listMetadata: ({ message, org, caller }) => {
    const queries = message.children.filter(({ name }) => name === 'queries');
    return listMetadata(
      queries.map((query) => textOfChild(query, 'type') ?? ''),
      org,
      caller,
    );
  },
  readMetadata: ({ message, org, apiVersion }) => {
    const type = textOfChild(message, 'type') ?? '';
    const fullNames = textsOfChildren(message, 'fullNames');
    return { records: readMetadata({ type, fullNames, apiVersion }, org) };
  },
  retrieve: ({ retrieves, message, caller }) => {
    // jsforce calls the element `request`, the WSDL `retrieveRequest`.
    const request = childNamed(message, 'retrieveRequest') ?? childNamed(message, 'request');
    const unpackaged = childNamed(request, 'unpackaged');
    if (unpackaged === undefined) throw new MetadataFault('INVALID_OPERATION', 'unpackaged is required');
    const { version, types } = manifestOf(unpackaged);
    const manifest = { types, version: version === '' ? (textOfChild(request, 'apiVersion') ?? '') : version };
    const { id } = retrieves.add({ manifest, singlePackage: textOfChild(request, 'singlePackage') === 'true' }, caller);
    return { done: false, id, state: 'Queued' };
  },
};

/** Answers one call of the SOAP Metadata API. */
export function callOperation(
  call: SoapCall,
  context: Omit<Context, 'message'>,
): { readonly [name: string]: SoapValue } {
  const operation = Object.hasOwn(OPERATIONS, call.operation) ? OPERATIONS[call.operation] : undefined;
  if (operation === undefined) {
    throw new MetadataFault('UNKNOWN_EXCEPTION', `The simulated org does not support the operation ${call.operation}.`);
  }
  return { [`${call.operation}Response`]: { result: operation({ ...context, message: call.message }) } };
}

function writtenOptions(message: SoapCall['message']): WrittenOptions {
  const options = childNamed(message, 'DeployOptions');
  if (options === undefined) return {};
  const texts = options.children.map(({ name, text }) => [name, text.trim()] as const);
  return { ...Object.fromEntries(texts), runTests: textsOfChildren(options, 'runTests') };
}
