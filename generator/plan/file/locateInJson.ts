import type { KeyPath } from '../../shared/keyPath.ts';

const TOKEN = /[\s,:]*([{}[\]]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+)/y;

/** A container that is open while the text is read, and which of its entries comes next. */
interface Open {
  readonly isMap: boolean;
  index: number;
  key: string | null;
}

/** Offset of the value at `path` in a well-formed JSON text, or of its nearest parent. Of keys that stand twice the last. */
export function locateInJson(text: string, path: KeyPath): number {
  const open: Open[] = [];
  let nearest = { offset: 0, depth: 0 };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match[1]!;
    if (isValue(token, open.at(-1)) && open.length >= nearest.depth && leadsTo(open, path)) {
      nearest = { offset: TOKEN.lastIndex - token.length, depth: open.length };
    }
    readToken(token, open);
  }
  return nearest.offset;
}

/** Neither an end nor a key. */
function isValue(token: string, container: Open | undefined): boolean {
  return token !== '}' && token !== ']' && !awaitsKey(container);
}

function awaitsKey(container: Open | undefined): boolean {
  return container?.isMap === true && container.key === null;
}

function readToken(token: string, open: Open[]): void {
  const container = open.at(-1);
  if (token === '{' || token === '[') {
    open.push({ isMap: token === '{', index: 0, key: null });
  } else if (token === '}' || token === ']') {
    open.pop();
    passEntry(open.at(-1));
  } else if (container !== undefined && awaitsKey(container)) {
    container.key = JSON.parse(token) as string;
  } else {
    passEntry(container);
  }
}

function passEntry(container: Open | undefined): void {
  if (container === undefined) return;
  container.index += 1;
  container.key = null;
}

/** Whether the value that comes next lies on the way to `path`. */
function leadsTo(open: readonly Open[], path: KeyPath): boolean {
  return open.length <= path.length && open.every(({ isMap, index, key }, at) => (isMap ? key : index) === path[at]);
}
