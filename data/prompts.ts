import answer1 from './prompts/answer-1.txt?raw';

/** The system prompt of an answer's summary. Stored summaries name it, so a changed text gets a new name. */
export const ANSWER_PROMPT = { name: 'answer-1', text: answer1.trim() } as const;
