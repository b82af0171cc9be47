/**
 * The name of a file that is being written, in the folder of what it becomes. The lock on the environment sees to it that
 * there is only one; short, because the file's own name may be as long as a name can be.
 */
export const TEMPORARY_NAME = '.generating';
