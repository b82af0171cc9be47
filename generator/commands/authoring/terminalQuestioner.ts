import { checkbox, input, select } from '@inquirer/prompts';
import type { Choice, Questioner } from '../../authoring/questioner.ts';
import { ToolError } from '../../shared/toolError.ts';

/** Asks on the terminal; answers are checked as they are given. Ctrl-C throws ToolError: nothing is written then. */
export function terminalQuestioner(signal: AbortSignal): Questioner {
  const context = { signal };
  return {
    text: ({ message, proposal, mistake }) => {
      const validate = (answer: string) => mistake(answer) ?? true;
      const start = proposal === undefined ? {} : { default: proposal };
      return answered(input({ message, validate, ...start }, context));
    },
    choose: ({ message, choices }) => answered(select({ message, choices: choices.map(shown) }, context)),
    chooseMany: ({ message, choices, chosen }) => {
      const items = choices.map((choice) => ({ ...shown(choice), checked: chosen.includes(choice.value) }));
      return answered(checkbox({ message, choices: items, pageSize: 15 }, context));
    },
  };
}

function shown({ value, label }: Choice): { readonly value: string; readonly name: string } {
  return { value, name: label };
}

/** @inquirer/prompts rejects with errors of these names when somebody presses Ctrl-C or the signal is aborted. */
const STOPPED = ['ExitPromptError', 'AbortPromptError'];

async function answered<Answer>(prompt: Promise<Answer>): Promise<Answer> {
  try {
    return await prompt;
  } catch (error) {
    if (error instanceof Error && STOPPED.includes(error.name)) {
      throw new ToolError('Stopped, and no definition was written.', { cause: error });
    }
    throw error;
  }
}
