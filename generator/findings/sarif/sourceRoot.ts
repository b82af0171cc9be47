/** The name under which paths from the top of the repository are known; code scanning knows it, too. */
export const SOURCE_ROOT = '%SRCROOT%';
