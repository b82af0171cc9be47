/** The problem of a certificate file that is not there, which `credentials create` makes. */
export const MISSING_FILE = 'does not exist';
