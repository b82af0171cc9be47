import type { Found } from '../../policy/ruleCheck.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import type { SourceFound } from '../sourceFound.ts';

interface Place {
  readonly element: XmlElement;
  readonly keyPath: string;
  /** Null: what the rule says. */
  readonly fix: string | null;
}

/** What a rule of definitions found, at the element of a metadata file and in its words. */
export function toFound(found: Found, { element, keyPath, fix }: Place): SourceFound {
  return {
    line: element.line,
    column: element.column,
    keyPath,
    about: found.about ?? null,
    message: inElements(found.message),
    fix: fix ?? found.fix,
    ...(found.isDoubtful === true ? { isDoubtful: true } : {}),
  };
}

function inElements(message: string): string {
  return message
    .replace('"modify-all"', '<modifyAllRecords>')
    .replace('"view-all"', '<viewAllRecords>')
    .replace('"view-all-fields"', '<viewAllFields>');
}
