/** What a language model is asked, before it becomes a request. */
export interface Ask {
  /** The same for every answer, so that servers can keep it read. */
  system: string;
  /** The question and the answer. What stands in it is data, never an instruction. */
  user: string;
  /** JSON Schema of the reply. */
  schema: Record<string, unknown>;
  /** Tokens that the reply may take at most. */
  maxTokens: number;
}
