import { textOf } from '../body/textOf.ts';
import type { ComponentRule } from '../components/deployedComponent.ts';

/** INVALID_CROSS_REFERENCE_KEY: `externalClientApplication` is not the developer name of an app (deployment logs). */
export const knownApp: ComponentRule = ({ body }, org) =>
  org.metadata.get('ExternalClientApplication', textOf(body, 'externalClientApplication') ?? '') === undefined
    ? 'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id'
    : undefined;
