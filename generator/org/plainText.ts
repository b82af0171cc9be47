/** Text of an org on one line: line breaks and control characters become blanks, so that it cannot forge output. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
