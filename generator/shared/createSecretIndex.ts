import { secretForms } from './secretForms.ts';
import { secretPieces } from './secretPieces.ts';

/** Secrets, and the way to hide them in a text. There is none to get one back. */
export interface SecretIndex {
  /** Takes a secret value of any kind; see `secretPieces`. Safe to call often with the same one. */
  add(value: string): void;
  /** The text with each of them, in any of their forms, replaced by `[hidden]`. Linear in the text, however many there are. */
  hide(text: string): string;
}

const HIDDEN = '[hidden]';

/** Characters. Less would hide ordinary words, and is what a form is looked up by. */
const SHORTEST = 8;

/** Characters of the beginning of a longer form: texts are cut off, also in the middle of a secret. */
const SHORTEST_BEGINNING = 24;

/** One word or number: no key, token or password that an org would take, and all over any output. */
const WORD = /^(?:[A-Z]?[a-z]+|\d+)$/;
const LONGEST_WORD = 19;

/** An empty index. */
export function createSecretIndex(): SecretIndex {
  const known = new Set<string>();
  const byStart = new Map<string, readonly string[]>();
  const enter = (form: string) => {
    if (form.length < SHORTEST || isWord(form)) return;
    const start = form.slice(0, SHORTEST);
    const others = byStart.get(start) ?? [];
    if (!others.includes(form)) byStart.set(start, [...others, form]);
  };
  return {
    add(value) {
      if (known.has(value)) return;
      known.add(value);
      const secrets = secretPieces(value).filter((piece) => piece.trim().length >= SHORTEST && !isWord(piece.trim()));
      for (const secret of secrets) for (const form of [secret, ...secretForms(secret)]) enter(form);
    },
    hide: (text) => (byStart.size === 0 ? text : hide(text, (at) => matchAt(text, at, byStart))),
  };
}

function isWord(text: string): boolean {
  return text.length <= LONGEST_WORD && WORD.test(text);
}

/** How many characters from `at` on are a secret or the beginning of one. */
function matchAt(text: string, at: number, byStart: ReadonlyMap<string, readonly string[]>): number {
  const forms = byStart.get(text.slice(at, at + SHORTEST)) ?? [];
  return forms.reduce((longest, form) => Math.max(longest, matchLength(text, at, form)), 0);
}

function matchLength(text: string, at: number, form: string): number {
  if (text.startsWith(form, at)) return form.length;
  let length = SHORTEST;
  while (length < form.length && text[at + length] === form[length]) length += 1;
  return length >= SHORTEST_BEGINNING ? length : 0;
}

/** What overlaps is hidden as one. */
function hide(text: string, matchOf: (at: number) => number): string {
  let shown = '';
  let from = 0;
  let hiddenTo = 0;
  for (let at = 0; at + SHORTEST <= text.length; at += 1) {
    const length = matchOf(at);
    if (length === 0) continue;
    if (at >= hiddenTo) shown += text.slice(from, at) + HIDDEN;
    hiddenTo = Math.max(hiddenTo, at + length);
    from = hiddenTo;
  }
  return shown + text.slice(from);
}
