import type { ResolvedApp } from '../resolve/resolvedIntegrationUser.ts';

/** An app that this project generates, as opposed to one that exists or none. */
export type GeneratedApp = Extract<ResolvedApp, { type: 'external-client-app' | 'connected-app' }>;
