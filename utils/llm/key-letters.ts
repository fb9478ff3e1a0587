/** Whether a key has only letters that a header can carry: a space, a line or an unseen letter came in by copying. */
export const isSendable = (key: string): boolean => /^[\x21-\x7e]*$/.test(key);
