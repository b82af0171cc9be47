/**
 * A workflow command's message. Source: `escapeData` of actions/toolkit, and its reverse in actions/runner,
 * ActionCommand.cs.
 */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
