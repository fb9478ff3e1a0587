/** Kinds of wording, each with its name in the model; looked for in plain lower-case words. What they are worth is learnt. */
export const KINDS: readonly [name: string, words: RegExp][] = [
  // What it is about.
  [
    'mechanism',
    /\b(?:transaction|key|table|row|rows|lock|locks|index|constraint|queue|topic|partition|cache|cached|version|retry|retries|token|replica|shard|trigger|hash|id|timeout|pool|breaker|log|metric|flag|backup|schema|column|query|queries|join|endpoint|header|snapshot)\b/,
  ],
  ['money', /\b(?:euros?|dollars?|pounds?|money|paid|invoiced?|bill\w*|charged?|refund\w*)\b/],
  ['people', /\b(?:team|colleague|manager|people|customers?|users?|somebody|everyone|everybody|boss)\b/],
  ['I', /\b(?:i|my|im|ive|me)\b/],
  ['we', /\b(?:we|our|us|weve)\b/],
  // What changed, went wrong or was put in its place.
  [
    'outcome',
    /\b(?:down to|from .{1,30} to|to about|afterwards|after that|since|came back|stayed|zero|no \w+|went (?:to|from|down|up)|hasnt|in the end|half)\b/,
  ],
  ['ended', /\b(?:afterwards|after that|since then|in the end|ended up|turned out|it was|that was the)\b/],
  [
    'harm',
    /\b(?:customers?|people|users?|drivers?|guests?|parents?|support|shops?|somebody|clients?) .{0,30}(?:got|called|rang|saw|couldnt|waited|complained|paid|lost|phoned|bought|noticed|had|didnt|confused|back)\b/,
  ],
  [
    'guard',
    /\b(?:theres (?:now|a|an)|now (?:theres|the|it|we|a)|alerts?|alarm|pages if|test|tests|check|checksum|compare|assertion|constraint|refuses?|limit|rule|before we|must)\b/,
  ],
  ['now', /\b(?:now|these days|since then|today)\b/],
  ['span', /\b(?:for (?:\w+ ){0,3}(?:minutes?|hours?|days?|weeks?|months?|years?|weekend)|until|the whole)\b/],
  // What somebody owns up to, decides or would do again.
  [
    'gap',
    /\b(?:i (?:dont|didnt|havent|cant|couldnt|never|wasnt)|ive (?:never|not|only)|im not|not (?:really )?sure|i(?:d| would) have to (?:look|check|ask)|we dont|we (?:never|havent|didnt)|no idea|to be (?:fair|honest)|honestly|not yet|isnt|there(?:s| is|re| are| was) no|no count|by heart|off the top)\b/,
  ],
  [
    'own fault',
    /\b(?:my (?:fault|mistake|change|script)|i (?:had |have to say i |d )?(?:wrote|picked|forgot|read over|assumed|hadnt|should|thought|estimated|deleted|broke)|it was me|embarrass\w*|ashamed|guess|on me)\b/,
  ],
  [
    'decided',
    /\b(?:i(?:d| would) (?:rather|say|use|choose|start|look|go|ask|want|never|always)|(?:i|we) (?:decided|chose|agreed|said|picked|go by|dont)|id|the rule is|only if|by default|unless)\b/,
  ],
  [
    'learnt',
    /\b(?:my (?:idea|suggestion)|proposed|suggested|learn(?:t|ed)|differently|next time|should have|shouldve|i admit|never built|have to say|i assumed|if i did it again|these days|i wouldnt|id (?:do|test|ask|start))\b/,
  ],
  ['would', /\b(?:would|could|might|id|youd|wed)\b/],
  // How it is said.
  ['always', /\b(?:always|must|has to|have to|at least|at most|each|every|unique|same|exactly)\b/],
  ['denied', /\b(?:never|nothing|no|not|none|\w+nt)\b/],
  ['only', /\b(?:only|just|still|even|already)\b/],
  ['contrast', /\b(?:but|instead|rather|not|although|though|whereas|yet)\b/],
  ['order', /\b(?:same|together|one by one|one after|each|at once|at the same time|in between|before|after|first)\b/],
  ['begins with a condition', /^(?:if|when|once|before|after)\b/],
  ['called', /\b(?:called|we call|name is)\b/],
  [
    'points',
    /\b(?:the point is|the trick|the important|the main|the real|the problem|the reason|the rule|what matters|most|the only)\b/,
  ],
  // What leads up to the point, or away from it.
  [
    'background',
    /\b(?:at the time|back then|there was|there were|we had|it used to|at first|before that|when i (?:joined|started|came)|years ago|one day|had been)\b/,
  ],
  [
    'generic',
    /\b(?:generally|usually|normally|basically|in general|often|sometimes|kind of|important|good|best practice)\b/,
  ],
  ['easy', /\b(?:easy|simple|nothing (?:special|fancy|brilliant|exotic)|boring|obviously|of course|normal)\b/],
  ['asked', /\b(?:ask|asked|asks|told|said|says|tell)\b/],
  [
    'about the talk',
    /\b(?:question|answer|mean|explain|example|story|remember|tell you|told you|talk|asked me|you asked|said|this one|that one)\b/,
  ],
  [
    'feeling',
    /\b(?:happy|nice|funny|horrible|brilliant|proud|hate|love|boring|fun|annoying|famous|lucky|glad|quiet)\b/,
  ],
  [
    'small talk',
    /\b(?:let me think|good question|what else|thats it|that was it|thank you|thanks|nice to meet|can you hear|hear you|good morning|sorry|joking|gosh|lovely|have a nice|bye|goodbye|coffee|laughed|english)\b/,
  ],
];

const NONE: Readonly<Record<string, number>> = JSON.parse(
  JSON.stringify(Object.fromEntries(KINDS.map(([name]) => [name, 0]))),
);

/** Which kinds there are in plain lower-case words: 1, else 0. All are named, so that every answer has the one form that engines are quick with. */
export function kindsIn(plain: string): Record<string, number> {
  const kinds = { ...NONE };
  for (const [name, words] of KINDS) if (words.test(plain)) kinds[name] = 1;
  return kinds;
}
