import type { Command } from '../commands/command.ts';

/** Loads a command's file; only the command that runs is loaded, so each starts as fast as it can. */
export type CommandLoader = () => Promise<Command>;

/** Every command by the name of its npm script, in the order in which people meet them. */
export const commandLoaders: Readonly<Record<string, CommandLoader>> = {
  new: async () => (await import('../commands/new.ts')).newCommand,
  generate: async () => (await import('../commands/generate.ts')).generateCommand,
  lint: async () => (await import('../commands/lint.ts')).lintCommand,
  credentials: async () => (await import('../commands/credentials.ts')).credentialsCommand,
  plan: async () => (await import('../commands/plan.ts')).planCommand,
  deploy: async () => (await import('../commands/deploy.ts')).deployCommand,
  retire: async () => (await import('../commands/retire.ts')).retireCommand,
  drift: async () => (await import('../commands/drift.ts')).driftCommand,
  verify: async () => (await import('../commands/verify.ts')).verifyCommand,
  matrix: async () => (await import('../commands/matrix.ts')).matrixCommand,
  comment: async () => (await import('../commands/comment.ts')).commentCommand,
  start: async () => (await import('../commands/start.ts')).startCommand,
};
