import type { ProblemReporter } from './problemReporter.ts';
import { readSingle } from './readSingle.ts';
import type { XmlElement } from './xmlElement.ts';

interface EntryShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The elements of an entry by name, each at most once; null when one is missing or does not belong there. */
export function readEntry(
  entry: XmlElement,
  { required, optional }: EntryShape,
  reporter: ProblemReporter,
): ReadonlyMap<string, XmlElement> | null {
  const names = [...new Set(entry.children.map(({ name }) => name))];
  const missing = required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !required.includes(name) && !optional.includes(name));
  for (const name of missing) {
    const message = `<${entry.name}> lacks <${name}>.`;
    reporter.report({ index: entry.index, keyPath: entry.name, message, fix: `Add <${name}>, or remove the entry.` });
  }
  for (const child of entry.children.filter(({ name }) => unknown.includes(name))) {
    const message = `<${entry.name}> has no element <${child.name}>.`;
    reporter.report({ index: child.index, keyPath: `${entry.name}.${child.name}`, message, fix: 'Remove it.' });
  }
  const values = new Map<string, XmlElement>();
  for (const name of names) {
    const value = readSingle(
      entry.children.filter((child) => child.name === name),
      reporter,
    );
    if (value) values.set(name, value);
  }
  return missing.length + unknown.length > 0 ? null : values;
}
