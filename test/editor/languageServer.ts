import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';

/** What an editor shows about one open file. Lines and characters count from 0, as in the protocol. */
export interface OpenFile {
  /** Messages as published by the server for this text. */
  readonly diagnostics: readonly { readonly message: string; readonly range: { readonly start: Place } }[];
  completions(place: Place): Promise<readonly string[]>;
  hover(place: Place): Promise<string>;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** The YAML language server that VS Code, IntelliJ and Neovim plug-ins run, as a process that speaks its protocol. */
export interface LanguageServer {
  /** Opens a text as if it were the file at `path`, which need not exist. */
  open(path: string, text: string): Promise<OpenFile>;
  stop(): Promise<void>;
}

interface Diagnostics {
  readonly uri: string;
  readonly diagnostics: OpenFile['diagnostics'];
}

export async function startLanguageServer(root: string): Promise<LanguageServer> {
  const file = join('node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
  const child = spawn(process.execPath, [file, '--stdio']);
  const connection = createMessageConnection(child.stdout, child.stdin);
  answerConfiguration(connection);
  const waiting = new Map<string, (diagnostics: OpenFile['diagnostics']) => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: Diagnostics) =>
    waiting.get(uri)?.(diagnostics),
  );
  connection.listen();
  const rootUri = pathToFileURL(root).href;
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: CAPABILITIES });
  await connection.sendNotification('initialized', {});
  return {
    open: async (path, text) => {
      const uri = pathToFileURL(join(root, path)).href;
      const published = new Promise<OpenFile['diagnostics']>((resolve) => waiting.set(uri, resolve));
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      return openFile(connection, uri, await published);
    },
    stop: () => stop(connection, child),
  };
}

const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: { completion: { completionItem: { snippetSupport: false } }, hover: { contentFormat: ['plaintext'] } },
};

/** As a fresh editor would: validation, completion and hover on, no schema but what files name, no schema store. */
function answerConfiguration(connection: MessageConnection): void {
  const yaml = { validate: true, completion: true, hover: true, schemaStore: { enable: false }, schemas: {} };
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? yaml : {})),
  );
  connection.onRequest('client/registerCapability', () => null);
}

function openFile(connection: MessageConnection, uri: string, diagnostics: OpenFile['diagnostics']): OpenFile {
  const at = (position: Place) => ({ textDocument: { uri }, position });
  return {
    diagnostics,
    completions: async (place) => {
      const { items } = await connection.sendRequest<{ items: { label: string }[] }>(
        'textDocument/completion',
        at(place),
      );
      return items.map(({ label }) => label);
    },
    hover: async (place) => {
      const answer = await connection.sendRequest<{ contents: { value: string } } | null>(
        'textDocument/hover',
        at(place),
      );
      return answer?.contents.value ?? '';
    },
  };
}

async function stop(connection: MessageConnection, child: ChildProcessWithoutNullStreams): Promise<void> {
  await connection.sendRequest('shutdown');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendNotification('exit');
  await gone;
  connection.dispose();
}
