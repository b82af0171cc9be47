import { readIpRange } from '../login/readIpRanges.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** Every entry is a range by Salesforce's rules (Salesforce Security Guide, "Restricting Login IP Ranges …"). */
export const ipRangeProblems: DefinitionRule = ({ definition }) =>
  (definition.login?.ipRanges ?? []).flatMap((written, index) => {
    const result = readIpRange(written);
    if (result.ok) return [];
    const { key, message, fix } = result;
    return [{ severity: 'problem', path: ['login', 'ipRanges', index, key], message, fix }];
  });
