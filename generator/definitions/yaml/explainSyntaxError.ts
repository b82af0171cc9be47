import type { YAMLParseError } from 'yaml';
import type { YamlMistake } from './yamlMistake.ts';

type Explanation = Pick<YamlMistake, 'message' | 'fix'>;

const QUOTE = 'Put the text in quotes.';
const INDENT = 'Align it with its neighbours, two spaces per level.';

/** What the codes of the parser mean to somebody who writes YAML now and then. */
const EXPLANATIONS: Readonly<Partial<Record<YAMLParseError['code'], Explanation>>> = {
  ALIAS_PROPS: {
    message: 'An alias cannot have an anchor or a tag of its own.',
    fix: 'Write the alias alone, such as "*defaults".',
  },
  BAD_ALIAS: {
    message: 'This is not the name of an anchor.',
    fix: 'Write "*" and the name of an anchor above, such as "*defaults".',
  },
  BAD_COLLECTION_TYPE: { message: 'This tag does not fit the value.', fix: 'Remove the tag.' },
  BAD_DIRECTIVE: {
    message: 'A line that begins with "%" is a YAML directive, and this one is unknown.',
    fix: 'Remove the line.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash in double quotes begins an escape, and this one is unknown.',
    fix: 'Use single quotes, or write "\\\\" for a backslash.',
  },
  BAD_INDENT: { message: 'The indentation fits no level above.', fix: INDENT },
  BAD_PROP_ORDER: {
    message: 'An anchor or a tag stands in the wrong place.',
    fix: 'Write it directly before its value.',
  },
  BAD_SCALAR_START: { message: 'A text cannot begin with this character.', fix: QUOTE },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A second ": " in one line, or a wrong indentation.',
    fix: `${QUOTE} Or begin a new line.`,
  },
  BLOCK_IN_FLOW: {
    message: 'Inside [ ] and { } no indented list or map can stand.',
    fix: 'Write it with commas inside the brackets.',
  },
  DUPLICATE_KEY: { message: 'This key stands in its map twice.', fix: 'Keep one of them.' },
  KEY_OVER_1024_CHARS: { message: 'A key is longer than 1,024 characters.', fix: 'Shorten the key.' },
  MISSING_CHAR: {
    message: 'A closing quote, bracket, comma or a space after ":" is missing.',
    fix: 'Add what is missing here or in the line before.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key goes over several lines; a ":" may be missing.',
    fix: 'Write every key on one line with ": " after it.',
  },
  MULTIPLE_ANCHORS: { message: 'A value has two anchors.', fix: 'Keep one of them.' },
  MULTIPLE_DOCS: {
    message: 'A second document begins here, and a file holds one.',
    fix: 'Remove the "---", or move what follows to a file of its own.',
  },
  MULTIPLE_TAGS: { message: 'A value has two tags.', fix: 'Remove them.' },
  RESOURCE_EXHAUSTION: { message: 'Lists and maps are nested too deeply.', fix: 'Write it flatter.' },
  TAB_AS_INDENT: { message: 'A tab is used as indentation, which YAML forbids.', fix: 'Use spaces, two per level.' },
  TAG_RESOLVE_FAILED: { message: 'The value does not fit its tag.', fix: 'Remove the tag.' },
  UNEXPECTED_TOKEN: { message: 'This is not expected here.', fix: `Check brackets and quotes before it. ${QUOTE}` },
};

const UNKNOWN: Explanation = {
  message: 'This is not valid YAML.',
  fix: 'Check indentation, brackets and quotes here and in the line before.',
};

const OPEN_BRACKET: Explanation = {
  message: 'A bracket that was opened before is still open here.',
  fix: 'Close it with "]" or "}".',
};

/** Says what a syntax error means and what to do; the parser's own words stay out. */
export function explainSyntaxError({ code, message, pos }: YAMLParseError): YamlMistake {
  const isOpenBracket = code === 'BAD_INDENT' && message.startsWith('Flow ');
  return { offset: pos[0], keyPath: [], ...(isOpenBracket ? OPEN_BRACKET : (EXPLANATIONS[code] ?? UNKNOWN)) };
}
