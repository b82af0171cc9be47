import type { Tone } from '../commands/command.ts';
import type { OutputStream } from './output.ts';

/** Colours a text that is otherwise plain; the identity where colours are not wanted. */
export type Painter = (tone: Tone, text: string) => string;

type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

const plainPainter: Painter = (_tone, text) => text;

/** Honours `FORCE_COLOR` and `NO_COLOR` (no-color.org), then asks whether the stream is a terminal that knows colours. */
export function wantsColour(stream: OutputStream, environment: ProcessEnvironment): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}

/** Loads the colours only when they are wanted. */
export async function choosePainter(stream: OutputStream, environment: ProcessEnvironment): Promise<Painter> {
  if (!wantsColour(stream, environment)) return plainPainter;
  const { default: picocolors } = await import('picocolors');
  const colours = picocolors.createColors(true);
  const paint: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    heading: colours.bold,
    added: colours.green,
    changed: colours.yellow,
    removed: colours.red,
    muted: colours.dim,
    good: colours.green,
    bad: colours.red,
  };
  return (tone, text) => paint[tone](text);
}
