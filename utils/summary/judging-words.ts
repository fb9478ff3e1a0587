// What judgements are made of, as parts of regular expressions.

const any = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s*\n\s*|\s{2,}|\s*\|\s*/)
    .join('|')})`;

export const PERSON = `(?:the |this |that |our )?(?:candidate|applicant|interviewee|speaker|person|individual|she|he|they|i|you)(?:'s|'re|'ve|'d|'ll|'m)?`;
/** Those who are not the person, in front of a trait. */
export const NOT_PERSON = String.raw`(?:services?|systems?|models?|classifiers?|teams?|tests?|servers?|algorithms?|detectors?|networks?|customers?|users?|clients?|managers?|stakeholders?|people|everyone|everybody|colleagues?|developers|engineers|management|product|sales|support|compilers?|planners?|optimi[sz]ers?|nodes?|votes?|predictions?|owners?|juniors?|bosse?s?|boss|cto|we)(?: \w+){0,2}`;
export const BE = `(?:is|was|are|were|be|been|seems?|seemed|appears?|appeared|sounds?|sounded|looks?|looked|felt|feels?|came across|comes across|remained|remains|proved|proves|got|became)`;
export const DEGREE = `(?:(?:as|a|an|to be|very|quite|rather|really|highly|extremely|clearly|obviously|especially|particularly|most|more|less|not|so|too|somewhat|fairly|pretty|exceptionally|remarkably|truly|definitely|certainly|also|both|always|generally|overall) )`;
export const NUMBER = String.raw`(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|a hundred|one hundred)`;
export const TOP = `(?:5|10|4|100|five|ten|four|a hundred|one hundred)`;
/** What shares and quorums are counted in. */
export const COUNTED = String.raw`(?: of)?(?: the| our| all| their| its| these)? ?(?:last |failed |live )?(?:nodes?|replicas?|servers?|services?|requests?|instances?|brokers?|partitions?|shards?|acks?|zones?|regions?|members?|votes?|voters?|retries|attempts|tests?|times|quer(?:y|ies)|calls?|users?|customers?|teams?|hosts?|cases?|weeks?|days?|machines?|pods?|copies|cores?|workers?|orders?|events?|messages?|traffic|load|data|rows|keys|reads|writes|builds?|deploys?|deployments?|outages?|incidents?|tables?|databases?|people|engineers|developers|disks?|bytes|percent)\b`;
export const GOOD =
  any(`strong|weak|great|good|excellent|ideal|top|poor|best|worst|outstanding|promising|impressive|solid|suitable|unsuitable|qualified
  unqualified|right|wrong|perfect|competent|incompetent|capable|exceptional|brilliant|talented|skilled|inexperienced|knowledgeable|average
  mediocre|bad|terrible|stellar|smart|clever|intelligent|fantastic|amazing|superb|remarkable|above-average|below-average|above average|below average|decent
  compelling|exemplary|textbook|stand-?out|noteworthy|first-class|top-notch|top-tier|rock-solid|unconvincing|lacklustre|lackluster|underwhelming|subpar|sub-par
  senior-level|junior-level|high-quality|first-rate|world-class|wonderful|unusually good|acceptable|unacceptable|viable|desirable|preferred`);
export const TRAIT =
  any(`knowledgeable|competent|incompetent|talented|gifted|skilled|skilful|skillful|well-spoken|articulate|eloquent|insightful|unqualified
  overqualified|hireable|employable|hardworking|hard-working|charismatic|personable|likeable|likable|charming|arrogant|conceited|introvert(?:ed)?|extrovert(?:ed)?
  self-assured|self-confident|unconvincing|lacklustre|lackluster|underwhelming|underqualified|under-qualified|well-versed|well-rounded|sharp-witted|quick-witted|clueless|soft-spoken|trustworthy|impress(?:es|ed|ive|ing)?|uninspired|unimpressive|incoherent|rambling|ill-prepared|well-prepared|unprepared`);
export const MOOD =
  any(`confident|unconfident|nervous|enthusiastic|passionate|anxious|hesitant|calm|shy|humble|modest|honest|dishonest|sincere|insincere|energetic
  upbeat|cheerful|sad|angry|frustrated|excited|happy|unhappy|eager|motivated|unmotivated|bored|tired|stressed|relaxed|friendly|unfriendly|rude
  polite|warm|cold|defensive|evasive|emotional|tense|uneasy|uncomfortable|comfortable|insecure|unsure of (?:her|him)self|distracted|engaged|disengaged
  proud|open-minded|assertive|aggressive|timid|lively|composed|curious|creative|ambitious|mature|immature|likely to succeed`);
export const ABLE =
  any(`capable|suitable|unsuitable|qualified|smart|intelligent|clever|bright|brilliant|strong|weak|good|excellent|great|poor|best|outstanding
  exceptional|amazing|fantastic|superb|stellar|solid|experienced|inexperienced|senior|junior|proficient|expert|an expert|well-suited|well suited|suited
  ideal|perfect|impressive|mediocre|average|above average|below average|fit|unfit|ready|not ready|a fit|a match|a good|a great|a strong|a weak|a solid|a poor|an excellent|a natural|a star`);
export const NOUNS =
  any(`answers?|explanations?|understanding|knowledge|grasp|expertise|insights?|comprehension|mastery|communication skills?|technical skills?|soft skills?
  people skills?|problem[- ]solving|reasoning skills?|analytical skills?|aptitude|competence|proficiency|english|vocabulary|pronunciation|work ethic|attitude|interview`);
export const END = String.raw`\s*(?:[.!?,;:)"]|$)`;
export const ROLE = String.raw`(?:(?:for|with|to|in|into) )?(?:the |this |that |our |your |any |a )?(?:role|job|position|team|company|vacancy|opening|culture|organi[sz]ation|next (?:round|stage|step|interview)|final (?:round|stage|interview)|onsite|on-site|offer|employment|promotion)\b`;

/** Patterns of what stands in a text in lower case, with one kind of marks. */
export const list = (...sources: string[]) => sources.map((source) => new RegExp(source, 'u'));
