/** Half-open span of time in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/**
 * What a date literal covers, in GMT, the time zone of the simulated org's users.
 * Source: SOQL and SOSL Reference, "Date Formats and Date Literals": LAST_N_DAYS includes today, LAST_N_WEEKS and the
 * longer ones end before the current one.
 */
export function dateLiteral(literal: string, now: Date): Span | undefined {
  const text = literal.toUpperCase();
  const fixed: Readonly<Record<string, () => Span>> = {
    TODAY: () => span('DAY', 0, 1, now),
    YESTERDAY: () => span('DAY', -1, 0, now),
    TOMORROW: () => span('DAY', 1, 2, now),
    LAST_90_DAYS: () => span('DAY', -90, 1, now),
    NEXT_90_DAYS: () => span('DAY', 1, 91, now),
  };
  return fixed[text]?.() ?? relative(text, now) ?? counted(text, now);
}

function relative(text: string, now: Date): Span | undefined {
  const parts = /^(LAST|THIS|NEXT)_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)$/.exec(text);
  if (parts === null) return undefined;
  const start = { LAST: -1, THIS: 0, NEXT: 1 }[parts[1] as 'LAST' | 'THIS' | 'NEXT'];
  return span(parts[2] as Unit, start, start + 1, now);
}

function counted(text: string, now: Date): Span | undefined {
  const ahead = /^(LAST|NEXT)_N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S:(\d+)$/.exec(text);
  const ago = /^N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO:(\d+)$/.exec(text);
  if (ago !== null) return span(ago[1] as Unit, -Number(ago[2]), 1 - Number(ago[2]), now);
  if (ahead === null) return undefined;
  const count = Number(ahead[3]);
  const unit = ahead[2] as Unit;
  return ahead[1] === 'NEXT' ? span(unit, 1, count + 1, now) : span(unit, -count, unit === 'DAY' ? 1 : 0, now);
}

function span(unit: Unit, ...[from, to, now]: [number, number, Date]): Span {
  return { from: startOf(unit, from, now), to: startOf(unit, to, now) };
}

/** The start of the unit that is so many away from now's. Weeks begin on Sunday, as in the en_US locale. */
function startOf(unit: Unit, offset: number, now: Date): number {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  if (unit === 'DAY') return Date.UTC(year, month, day + offset);
  if (unit === 'WEEK') return Date.UTC(year, month, day - now.getUTCDay() + 7 * offset);
  if (unit === 'MONTH') return Date.UTC(year, month + offset);
  if (unit === 'QUARTER') return Date.UTC(year, month - (month % 3) + 3 * offset);
  return Date.UTC(year + offset, 0);
}
