/** 64 leaves room for what Salesforce's 80 characters of a developer name must hold besides: `_glbloauth`, `_oauthPlcy`. */
export const DEFINITION_NAME = { kind: 'definition', longest: 64 } as const;
