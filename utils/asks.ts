/** Words that a question or an invitation to speak begins with. Captions drop question marks, so these must do. */
const FORMS = [
  /\bwhat'?s\b/i,
  /\b(?:how|why|when|where|what|which|who)(?:'?s|'?d|'?re)?\s+(?:do|does|did|would|could|can|should|will|have|has|had|is|are|was|were|might|to|makes?|tells?|about|if|you|else)\b/i,
  /\b(?:what|which|how|where)(?:'?s|'?d|'?re)?\s+(?:[\w'-]+\s+){1,4}(?:do|does|did|would|have|is|are|was|were|tells?|makes?|has)\b/i,
  /\b(?:tell|walk|take|talk) (?:me|us) (?:a bit |a little )?(?:about|through|what|how|of)\b/i,
  /\b(?:convince|teach|show|give|sell) (?:me|us)\b/i,
  /\b(?:design|build|sketch|draw) (?:me |us )?(?:a|an|the|something|it)\b/i,
  /\b(?:was|were|is|are) there (?:a|an|any|ever|some)\b/i,
  /\b(?:explain|describe|compare|design (?:me|us)|imagine|suppose|let'?s say|say (?:you|we|a|the|i)|picture)\b/i,
  /\b(?:let'?s (?:talk|go|turn|move)|i'?d (?:like|love) to (?:hear|know|ask)|i want to (?:hear|know)|can you (?:tell|give|walk|talk|explain|describe)|could you (?:tell|give|walk|talk|explain|describe)|give me|have you (?:ever )?(?:used|found|had|done|built|worked))\b/i,
];

/** Whether an interviewer's utterance asks for something, by its form alone. */
export function asks(text: string): boolean {
  return /\?/.test(text) || FORMS.some((form) => form.test(text));
}
