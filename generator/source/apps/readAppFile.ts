import { childOf } from '../file/childOf.ts';
import { flagOf } from '../file/flagOf.ts';
import type { SourceFile } from '../file/sourceFile.ts';
import { textOf } from '../file/textOf.ts';
import type { AppFile } from './appFile.ts';

const CLIENT_CREDENTIALS = 'isClientCredentialsFlowEnabled';

/** What one file of an external client app says; null for other files. `project` is the folder of its project. */
export function readAppFile({ path, type, fullName, root }: SourceFile, project: string): AppFile | null {
  if (type === 'ExternalClientApplication') {
    return { path, type, app: fullName, project, line: root.line, column: root.column, clientCredentials: null };
  }
  if (!type.startsWith('ExtlClntApp')) return null;
  const { line, column } = childOf(root, 'externalClientApplication') ?? root;
  const flag = childOf(root, CLIENT_CREDENTIALS);
  const isEnabled = flagOf(root, CLIENT_CREDENTIALS);
  return {
    path,
    type,
    app: textOf(root, 'externalClientApplication'),
    project,
    line,
    column,
    clientCredentials:
      flag === undefined || isEnabled === null ? null : { isEnabled, line: flag.line, column: flag.column },
  };
}
