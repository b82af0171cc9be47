import { REORDERING_CHARACTERS } from './reorderingCharacters.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `before`: the text in front of the mistake, to count lines in. */
  | { readonly ok: false; readonly before: string; readonly message: string; readonly fix: string };

const SAVE = 'Save the file as UTF-8.';

/** Decodes UTF-8 with or without a byte order mark; nothing else, and no byte is silently replaced. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) return { ok: false, before: '', message: 'The file is encoded as UTF-16.', fix: SAVE };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? nulCharacter(text) : withoutReordering(text);
  } catch {
    return {
      ok: false,
      before: textBeforeMistake(bytes),
      message: 'The file is not valid UTF-8 from here on.',
      fix: SAVE,
    };
  }
}

function nulCharacter(text: string): Decoded {
  const message = 'A NUL character stands here; the file may be encoded as UTF-16 or be no text.';
  return { ok: false, before: text.slice(0, text.indexOf('\0')), message, fix: SAVE };
}

function withoutReordering(text: string): Decoded {
  const at = text.search(REORDERING_CHARACTERS);
  if (at < 0) return { ok: true, text };
  const message = 'An invisible character stands here that shows text in another order than it is.';
  return { ok: false, before: text.slice(0, at), message, fix: 'Remove it.' };
}

/** A decoder writes U+FFFD for what it cannot read; the first one that is not in the file itself is the mistake. */
function textBeforeMistake(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const encoder = new TextEncoder();
  let offset = byteOrderMarkLength(bytes);
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += encoder.encode(text.slice(from, at)).length;
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return text.slice(0, at);
    offset += 3;
    from = at + 1;
  }
  return text;
}

function byteOrderMarkLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
