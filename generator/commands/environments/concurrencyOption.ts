import type { CommandOption } from '../command.ts';

/** For commands that only read: side by side is no risk. */
export const concurrencyOption: CommandOption = {
  flags: '--concurrency <number>',
  description: 'environments to work on at a time, 1 to 50',
  defaultValue: '4',
};
