/** A secret key as the age tools write and read it, with the public one beside it for people. `at`: when it is written. */
export const keyFileText = ({ publicKey, secretKey }: { publicKey: string; secretKey: string }, at: number): string =>
  `# Secret key for sealed scorecards (age). Whoever has it can open them: keep it where nobody else reads.
# saved: ${new Date(at).toISOString()}
# public key: ${publicKey}
${secretKey}
`;
