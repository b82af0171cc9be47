import { escapeData } from './escapeData.ts';

/** A workflow command's property: what would end it is escaped, too (`escapeProperty` of actions/toolkit). */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
