/** The newest version whose types are known (@salesforce/types 1.9.0). */
export const NEWEST_API_VERSION = '67.0';
