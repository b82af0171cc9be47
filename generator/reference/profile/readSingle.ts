import type { ProblemReporter } from './problemReporter.ts';
import type { XmlElement } from './xmlElement.ts';

/** The element of which a profile, or an entry of one, has at most one; null when there is none. */
export function readSingle(elements: readonly XmlElement[], reporter: ProblemReporter): XmlElement | null {
  const [first, second] = elements;
  if (second) {
    const message = `<${second.name}> stands here a second time.`;
    reporter.report({ index: second.index, keyPath: second.name, message, fix: 'Keep one of them.' });
  }
  return first ?? null;
}
