import type { ProblemReporter } from './problemReporter.ts';

const RETRIEVE = 'Retrieve the profile from the org again and save it as it comes.';

/** Control characters and the like, which XML 1.0 does not have and no parser here looks for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** What a text can have that no metadata file has and that is better named than "not well-formed". */
export function checkProfileText(text: string, reporter: ProblemReporter): void {
  const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m.exec(text);
  if (marker) {
    const message = `A merge conflict was not resolved: "${marker[0]}".`;
    reporter.report({ index: marker.index, keyPath: '', message, fix: 'Resolve the conflict and remove the markers.' });
  }
  const declaration = findDeclaration(text);
  if (declaration >= 0) {
    const message = 'A document type or entity declaration has no place in a metadata file and is not read.';
    reporter.report({ index: declaration, keyPath: '', message, fix: 'Remove the declaration.' });
  }
  const encoding = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(text);
  if (encoding && !/^utf-?8$/i.test(encoding[1]!)) {
    const message = 'The file declares an encoding other than UTF-8.';
    reporter.report({ index: 0, keyPath: '', message, fix: RETRIEVE });
  }
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) {
    const code = forbidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = `The character U+${code} is not allowed in XML.`;
    reporter.report({ index: forbidden.index, keyPath: '', message, fix: RETRIEVE });
  }
}

/** Offset of the first `<!` that begins neither a comment nor a CDATA section; -1 when there is none. */
function findDeclaration(text: string): number {
  let index = text.indexOf('<!');
  while (index >= 0) {
    const end = text.startsWith('<!--', index) ? '-->' : text.startsWith('<![CDATA[', index) ? ']]>' : null;
    if (end === null) return index;
    const close = text.indexOf(end, index + 4);
    // Not closed: not well-formed, which the parser says.
    if (close < 0) return -1;
    index = text.indexOf('<!', close);
  }
  return -1;
}
