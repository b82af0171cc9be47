/** Asks a person. Every function returns what was answered; Ctrl-C rejects. */
export interface Questioner {
  text(question: TextQuestion): Promise<string>;
  choose(question: ChoiceQuestion): Promise<string>;
  chooseMany(question: ManyQuestion): Promise<readonly string[]>;
}

export interface TextQuestion {
  readonly message: string;
  readonly proposal?: string;
  /** What is wrong with an answer, or null. */
  mistake(answer: string): string | null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceQuestion {
  readonly message: string;
  readonly choices: readonly Choice[];
}

export interface ManyQuestion extends ChoiceQuestion {
  readonly chosen: readonly string[];
}
