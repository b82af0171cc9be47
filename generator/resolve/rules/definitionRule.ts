import type { Finding } from '../finding.ts';
import type { IntegrationContext } from '../integration/integrationContext.ts';

/** A rule over several values of one merged definition. Pure; says nothing when all is well. */
export type DefinitionRule = (context: IntegrationContext) => readonly Finding[];
