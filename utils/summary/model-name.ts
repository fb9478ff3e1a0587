/** A model’s name within a sentence: some are called “small” or “auto”, and would be read as words of it. */
export const namedModel = (model: string): string => `“${model}”`;
