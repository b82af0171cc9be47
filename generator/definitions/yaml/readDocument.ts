import type { Document } from 'yaml';
import type { PlainData } from '../plainData.ts';
import { explainSyntaxError } from './explainSyntaxError.ts';
import type { ParsedYaml } from './parseYaml.ts';
import type { Reading } from './reading.ts';
import { readNode } from './readNode.ts';
import type { YamlMistake } from './yamlMistake.ts';

export interface ReadDocument {
  /** Null after syntax errors; otherwise whole, with `BROKEN` in place of each value with a mistake. */
  readonly value: PlainData;
  readonly mistakes: readonly YamlMistake[];
}

/** One mistake in a line leads the parser to others that are none: more than this many help nobody. */
const MOST_SYNTAX_ERRORS = 5;

/** Turns a parsed document into plain data, or says everything that is wrong with it as YAML. */
export function readDocument({ document, lines }: ParsedYaml): ReadDocument {
  const mistakes = [...findDirectives(document), ...findSyntaxErrors({ document, lines })];
  if (mistakes.length > 0) return { value: null, mistakes };
  const reading: Reading = { anchors: new Map(), mistakes: [], readNode };
  const { value } = readNode(document.contents, [], reading);
  return { value, mistakes: reading.mistakes };
}

function findSyntaxErrors({ document, lines }: ParsedYaml): readonly YamlMistake[] {
  const seen = new Set<number>();
  const firstOfLine = document.errors.filter(({ pos }) => {
    const { line } = lines.linePos(pos[0]);
    const isNew = !seen.has(line);
    seen.add(line);
    return isNew;
  });
  return firstOfLine.slice(0, MOST_SYNTAX_ERRORS).map(explainSyntaxError);
}

/** `%YAML 1.1` would turn `no` into false. */
function findDirectives({ directives }: Document.Parsed): readonly YamlMistake[] {
  if (directives.yaml.explicit !== true || directives.yaml.version === '1.2') return [];
  const message = `The file asks for YAML ${directives.yaml.version}; files here are YAML 1.2.`;
  return [{ offset: 0, keyPath: [], message, fix: 'Remove the line "%YAML".' }];
}
