import { type ChangeEvent, type KeyboardEvent, useState } from 'react';

interface Options {
  /** As it is stored. */
  value: string;
  /** What is wrong with what was typed; null: nothing. */
  problemWith?(typed: string): string | null;
  /** Stores it; resolves with whether that was done. */
  keep(typed: string): Promise<boolean>;
}

export interface Typing {
  problem: string | null;
  /** Puts words into the field as if they were typed. */
  type(text: string): void;
  input: {
    value: string;
    onChange(event: ChangeEvent<HTMLInputElement>): void;
    onBlur(): void;
    onKeyDown(event: KeyboardEvent): void;
  };
}

/** Words that are kept when their field is left or Enter is pressed, for what is half typed must never count. Esc takes them back. */
export function useTyping({ value, problemWith, keep }: Options): Typing {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const leave = async () => {
    if (typed === null) return;
    const words = typed.trim();
    const wrong = words === value ? null : (problemWith?.(words) ?? null);
    setProblem(wrong && `Not saved. ${wrong}`);
    if (wrong === null && (words === value || (await keep(words)))) setTyped((now) => (now === typed ? null : now));
  };
  const back = () => {
    setTyped(null);
    setProblem(null);
  };
  return {
    problem,
    type: setTyped,
    input: {
      value: typed ?? value,
      onChange: (event) => setTyped(event.target.value),
      onBlur: () => void leave(),
      onKeyDown: ({ key }) => {
        if (key === 'Enter') void leave();
        if (key === 'Escape') back();
      },
    },
  };
}
