import { fold, isUnseen, oneKindOfMarks } from './folded';

// What would judge the person. A dropped ordinary claim costs one sentence, which still stands in the transcript; a rating that gets through
// costs more. So in doubt these take too much, but not the words of the trade: "strong consistency", "hired a contractor", "eager loading".

const any = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s*\n\s*|\s{2,}|\s*\|\s*/)
    .join('|')})`;

const PERSON = String.raw`(?:the |this |that |our )?(?:candidate|applicant|interviewee|speaker|person|individual|she|he|they|i|you)(?:'s|'re|'ve|'d|'ll|'m)?`;
/** Those who are not the person, in front of a trait. */
const NOT_PERSON = String.raw`(?:services?|systems?|models?|classifiers?|teams?|tests?|servers?|algorithms?|detectors?|networks?|customers?|users?|clients?|managers?|stakeholders?|people|everyone|everybody|colleagues?|developers|engineers|management|product|sales|support|compilers?|planners?|optimi[sz]ers?|nodes?|votes?|predictions?|owners?|juniors?|bosse?s?|boss|cto|we)(?: \w+){0,2}`;
const BE = String.raw`(?:is|was|are|were|be|been|seems?|seemed|appears?|appeared|sounds?|sounded|looks?|looked|felt|feels?|came across|comes across|remained|remains|proved|proves|got|became)`;
const DEGREE = String.raw`(?:(?:as|a|an|to be|very|quite|rather|really|highly|extremely|clearly|obviously|especially|particularly|most|more|less|not|so|too|somewhat|fairly|pretty|exceptionally|remarkably|truly|definitely|certainly|also|both|always|generally|overall) )`;
const NUMBER = String.raw`(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|a hundred|one hundred)`;
const TOP = String.raw`(?:5|10|4|100|five|ten|four|a hundred|one hundred)`;
/** What shares and quorums are counted in. */
const COUNTED = String.raw`(?: of)?(?: the| our| all| their| its| these)? ?(?:last |failed |live )?(?:nodes?|replicas?|servers?|services?|requests?|instances?|brokers?|partitions?|shards?|acks?|zones?|regions?|members?|votes?|voters?|retries|attempts|tests?|times|quer(?:y|ies)|calls?|users?|customers?|teams?|hosts?|cases?|weeks?|days?|machines?|pods?|copies|cores?|workers?|orders?|events?|messages?|traffic|load|data|rows|keys|reads|writes|builds?|deploys?|deployments?|outages?|incidents?|tables?|databases?|people|engineers|developers|disks?|bytes|percent)\b`;
const GOOD =
  any(`strong|weak|great|good|excellent|ideal|top|poor|best|worst|outstanding|promising|impressive|solid|suitable|unsuitable|qualified
  unqualified|right|wrong|perfect|competent|incompetent|capable|exceptional|brilliant|talented|skilled|inexperienced|knowledgeable|average
  mediocre|bad|terrible|stellar|smart|clever|intelligent|fantastic|amazing|superb|remarkable|above-average|below-average|above average|below average|decent
  senior-level|junior-level|high-quality|first-rate|world-class|wonderful|unusually good|acceptable|unacceptable|viable|desirable|preferred`);
const TRAIT =
  any(`knowledgeable|competent|incompetent|talented|gifted|skilled|skilful|skillful|well-spoken|articulate|eloquent|insightful|unqualified
  overqualified|hireable|employable|hardworking|hard-working|charismatic|personable|likeable|likable|charming|arrogant|conceited|introvert(?:ed)?|extrovert(?:ed)?
  self-assured|self-confident|soft-spoken|trustworthy|impress(?:es|ed|ive|ing)?|uninspired|unimpressive|incoherent|rambling|ill-prepared|well-prepared|unprepared`);
const MOOD =
  any(`confident|unconfident|nervous|enthusiastic|passionate|anxious|hesitant|calm|shy|humble|modest|honest|dishonest|sincere|insincere|energetic
  upbeat|cheerful|sad|angry|frustrated|excited|happy|unhappy|eager|motivated|unmotivated|bored|tired|stressed|relaxed|friendly|unfriendly|rude
  polite|warm|cold|defensive|evasive|emotional|tense|uneasy|uncomfortable|comfortable|insecure|unsure of (?:her|him)self|distracted|engaged|disengaged
  proud|open-minded|assertive|aggressive|timid|lively|composed|curious|creative|ambitious|mature|immature|likely to succeed`);
const ABLE =
  any(`capable|suitable|unsuitable|qualified|smart|intelligent|clever|bright|brilliant|strong|weak|good|excellent|great|poor|best|outstanding
  exceptional|amazing|fantastic|superb|stellar|solid|experienced|inexperienced|senior|junior|proficient|expert|an expert|well-suited|well suited|suited
  ideal|perfect|impressive|mediocre|average|above average|below average|fit|unfit|ready|not ready|a fit|a match|a good|a great|a strong|a weak|a solid|a poor|an excellent|a natural|a star`);
const NOUNS =
  any(`answers?|explanations?|understanding|knowledge|grasp|expertise|insights?|comprehension|mastery|communication skills?|technical skills?|soft skills?
  people skills?|problem[- ]solving|reasoning skills?|analytical skills?|aptitude|competence|proficiency|english|vocabulary|pronunciation|work ethic|attitude|interview`);
const END = String.raw`\s*(?:[.!?,;:)"]|$)`;
const ROLE = String.raw`(?:(?:for|with|to|in|into) )?(?:the |this |that |our |your |any |a )?(?:role|job|position|team|company|vacancy|opening|culture|organi[sz]ation|next (?:round|stage|step|interview)|final (?:round|stage|interview)|onsite|on-site|offer|employment|promotion)\b`;

const list = (...sources: string[]) => sources.map((source) => new RegExp(source, 'u'));

/** Ratings and recommendations: also not shown where they are quoted. */
const VERDICTS = list(
  String.raw`(?<![\d.:/-])\d+(?:\.\d+)? ?(?:/|out of|of) ?(?:5|10|4|100)(?![\w:/-]|\.\d)(?!%)(?!${COUNTED})`,
  String.raw`\b${NUMBER} (?:out of|of) (?:a possible )?${TOP}(?![\w/-]|\.\d)(?!${COUNTED})`,
  String.raw`[★☆⭐🌟👍👎💯✅❌]`,
  String.raw`\b${NUMBER}[- ]?stars?\b(?! (?:topolog|schema|hotel|review))|\b(?:thumbs (?:up|down)|top marks|full marks|top score|a\+\+?|grade [a-f]\b|straight a)`,
  String.raw`(?<!\b(?:isolation|cache|caching|log|logging|severity|compaction|support|raid|osi|nesting|tree|consistency|heap|compression|optimi[sz]ation|maturity|richardson|api|alert|sev|service|memory|abstraction|trace) )\b(?:level|lvl) ?(?:of |is |was |[:=-] ?)?(?:\d|one|two|three|four|five)\b(?! (?:caches?|support|load|balanc\w+|compaction|isolation|tables?|sstables?|files?|index\w*|page|drivers?|hypervisor|of (?:the|a) (?:tree|index|cache)))`,
  String.raw`\b(?:score|rating|grade|mark)s? ?(?:of |is |was |[:=-] ?)?(?:\d|(?:one|two|three|four|five|ten|high|top|max|full|perfect|excellent|good|poor)\b)(?! of (?:the|a) document)`,
  String.raw`\b(?:overall|candidate|applicant|answer|interview|technical|communication|personal|their|her|his|total|final) (?:score|rating|grade|verdict|ranking|assessment|evaluation|impression|performance|recommendation)s?\b`,
  String.raw`\b(?:scor(?:es?|ed|ing)|rat(?:es?|ed|ing)|grad(?:es?|ed|ing)|rank(?:s|ed|ing)?|assess(?:es|ed|ing)?|evaluat(?:es?|ed|ing)) (?:(?:the|this) (?:candidate|applicant|answer|person|interview(?:ee)?|response)|her|him|them|me|myself|himself|herself|themselves)\b`,
  String.raw`\b(?:rated|rate me|scor(?:es|ed)|rates|ranks|ranked|graded) (?:as |at |a |an |in |among )?(?:the )?(?:\d|one\b|two\b|three\b|four\b|five\b|ten\b|highly|top|excellent|good|poor|strong|well above|very)`,
  String.raw`\brat(?:e|ing) ?[:=] ?\S|\bverdict\b|\bscore ?[:=]|\blevel ?[:=]|\brecommendation ?[:=]`,
  String.raw`\b(?:strong|definite|clear|lean(?:s|ing)?|no|soft|solid|good|great|must|sure|weak|do not|don't|not|never|would|should|please|just|immediately|recommend\w*|instant) ?[-–]?\s?(?:to |a |be )?hire\b(?! (?:more|a (?:contractor|freelancer|consultant|second|new|dba|data)|an? \w+ (?:contractor|consultant)|contractors|freelancers|people|anyone|juniors))`,
  String.raw`\bhire[sd]?\b(?: |: ?)(?:this|that|the (?:candidate|applicant|person)|her|him|them|me|candidate|applicant|immediately|now|at once|without|with confidence|on the spot|yes|no|strong)\b`,
  String.raw`\bhire\b${END}|\bhir(?:e|ing) (?:decision|recommendation)|\b(?:un)?hir(?:e)?able\b`,
  String.raw`\b(?:worth|worthy of|recommend\w*|suggest\w*|advise\w*|propose\w*|in favou?r of|endorse\w*|support) (?:\w+ ){0,2}(?:hiring|employing|rejecting (?:the|this|her|him)|advancing (?:the|this|her|him))\b`,
  String.raw`\b(?:candidate|applicant|she|he|they|interviewee|i) (?:\w+ )?(?:should|must|ought to|deserves?(?: to)?|needs? to|has to|is to) (?:not |never |definitely |absolutely |certainly |clearly )?(?:be |get )?(?:hired|employed|advanced?|progress(?:ed)?|promoted|declined|moved? (?:on|forward|ahead)|offered|given (?:an offer|the job)|pass(?:ed)?|reject(?:ed)?|accepted|shortlisted|chosen|selected|considered)\b`,
  String.raw`\b(?:should|must|deserves? to|ought to|has to|is to|can|may|will) (?:\w+ )?be (?:hired|employed|shortlisted|given (?:an offer|the job|the role))\b`,
  String.raw`\breject(?:s|ed|ing|ion of)? (?:the |this |that )?(?:candidate|applicant|person|her|him|me)\b|\b(?:candidate|applicant|person) (?:is |was )?rejected\b|^reject(?:ed)?${END}`,
  String.raw`\brecommend\w*\b[^.;]{0,40}\b(?:hir(?:e|ing|ed)|candidate|applicant|reject(?:ing|ion)|(?:an|the) offer|advanc(?:e|ing) (?:the|her|him|them|to)|next round|moving forward|proceed\w*|the (?:role|position|job)|interview|(?:strong )?(?:yes|no))\b(?! (?:keys?|index\w*|plans?|sets?|generation))`,
  String.raw`\b(?:highly|strongly|warmly|wholeheartedly|not|definitely|fully|would|can(?:not)?|do|do not|don't) recommend(?:ed|s)?(?: (?:her|him|this person|for|without)\b|${END})`,
  String.raw`\b(?:proceed|move|moves|moved|advance[sd]?|progress(?:es|ed)?|pass(?:es|ed)?|invite[sd]?|go|goes) (?:\w+ ){0,2}(?:on |forward )?(?:to|into|for) (?:the |a )?(?:next|final|second|onsite|on-site) (?:round|stage|interview|step of the)`,
  String.raw`\b(?:make|extend|send|give|offer) (?:her|him|them|the candidate|me) (?:an offer|the (?:job|role|position)|a (?:job|contract))|\bextend an offer|\bmake an offer\b|\boffer the (?:job|role|position)`,
  String.raw`\b(?:strong|lean|clear|definite|hard) (?:yes|no)\b(?!-)`,
  String.raw`\b(?:pass(?:es|ed)?|fail(?:s|ed)?) (?:the|this) (?:interview|round|screen(?:ing)?|bar)\b|\b(?:meets?|met|exceed(?:s|ed)?|rais(?:es?|ed)|below|above|clears?) (?:the|our|all|my)? ?(?:hiring )?(?:bar|expectations)\b`,
  String.raw`\bbar[- ]rais|\b(?:un)?suitab(?:le|ility) ${ROLE}|\b(?:${GOOD} )?(?:culture|cultural|team) (?:fit|match|add)\b|\bfits? (?:\w+ )?${ROLE}|\b(?:fit|match|choice|person|pick|addition|asset|suited|qualified|ready) ${ROLE}`,
  String.raw`\b(?:empfehl\w+|empfohlen|einstell(?:en|ung)|note ?[:=]|bewertung|ungeeignet|geeignet|embauch\w+|recommand\w+|contratar\w*|contratad[oa]|recomiend\w+|recomendad[oa]|assum(?:ere|ete|i)\b|consigli\w+|aannemen|aanbevolen|zatrudni\w+|polecam|anst[aä]ll\w+|calificaci[oó]n|puntuaci[oó]n|valutazione|niveau ?\d|nota ?[:=]|ocena|oceny)`,
);

/** How somebody is, seems or speaks, and how good an answer was. */
const TRAITS = list(
  String.raw`\b${TRAIT}\b`,
  String.raw`(?<!\b${NOT_PERSON}(?: ${BE})?(?: \w+)? )(?<!\b(?:un)?(?:user|developer|client|cache|human|machine|seo|index)[- ])\b(?:confident|nervous|enthusiastic|passionate|anxious|hesitant|cheerful|charming|shy)\b`,
  String.raw`\b(?:confidently|nervously|enthusiastically|passionately|hesitantly|fluently|eloquently|articulately|convincingly|competently|skil?lfully|expertly|impressively|brilliantly|masterfully|poorly explained|superbly|excellently|admirably|flawlessly answered|vaguely|evasively)\b`,
  String.raw`\b(?:with|show\w*|display\w*|exud\w+|lack\w*|much|great|little|her|his|their|of|in|full of|radiat\w+) (?:\w+ ){0,2}(?:confidence|enthusiasm|passion|charisma|nervousness|hesitation|energy and)\b(?! (?:intervals?|levels?|scores?|thresholds?|bounds?|in (?:the )?(?:deploy|release|test|change|code|migration|rollback|backup|data|system)\w*))(?<!\bdeploy\w* with confidence)(?<!\brelease[sd]? with confidence)`,
  String.raw`\b(?:personality|charisma|temperament|demeanou?r|body language|tone of voice|facial|eye contact|emotions?|emotionally|mood|self-confidence|pronunciation|stutter\w*|stammer\w*|native speaker|likeab\w+|gut feeling about)\b`,
  String.raw`\b(?:accents?)\b(?![- ](?:insensitive|sensitive|fold\w+|marks?|colou?rs?|characters?|removal))(?<!\b(?:strip|strips|stripped|remove|removes|removed|ignore|ignores|ignoring|with|without|handle|handles) accents)`,
  String.raw`\bfluent\b(?! (?:api|apis|interface|interfaces|builder|builders|bit|style|assertions?|validation|syntax|python|dsl))|\bfluency\b|\b(?:good|perfect|poor|broken|bad|excellent|flawless|clear|native) english\b|\bspeaks? (?:\w+ )?(?:well|clearly|fluent\w*|good|fast|slowly)`,
  String.raw`\b${PERSON}(?: (?:also|really|clearly|obviously|always|has|had|have|would|will|may|might))* ${BE} ${DEGREE}*(?:${MOOD}|${ABLE}|${TRAIT})\b(?! (?:load|fetch|index|path|cache|start|data|storage|standby|loading))`,
  String.raw`^${DEGREE}*${BE} ${DEGREE}*(?:${MOOD}|${ABLE}|${TRAIT})\b(?! of (?:handl|serv|process|stor|scal|read|writ|tak|surviv))`,
  String.raw`^${DEGREE}*(?:${MOOD}|an? ${ABLE}|excellent|outstanding|exceptional|brilliant|superb|proficient|highly \w+|very \w+)(?: (?:and|but|,) \w+)?(?:${END}| (?:candidate|answer|person|about|with|in|at|engineer|developer))`,
  String.raw`\b(?:seem(?:s|ed)|sound(?:s|ed)|came across|comes across|appear(?:s|ed)(?: to be)?|looked|looks) (?:as )?${DEGREE}*${MOOD}\b`,
  String.raw`\b${GOOD} (?:technical |backend |back-end |software |junior |senior |overall |potential )*(?:candidate|applicant|hire|interviewee)s?\b(?! (?:keys?|index\w*|sets?|nodes?|states?|plans?|generation|lists?|quer\w+|for (?!${ROLE}|us\b|hire|hiring|this\b|the\b(?! (?:leader|cache|index|queue|split|migration|primary|first|read|hot)))))`,
  String.raw`\b${GOOD} (?:technical |backend |back-end |software |overall )*(?:engineer|developer|programmer|architect|communicator|leader|team player|thinker|problem[- ]solver|listener|teacher|mentor|colleague|interview|performer|performance in the interview)\b`,
  String.raw`\b(?:strong|weak|excellent|good|great|poor|impressive|solid|deep|thorough|outstanding|superb|shallow|brilliant|exceptional|limited|extensive|profound|sound|remarkable|comprehensive|in-depth|superficial|firm|clear|perfect|advanced|basic|insufficient|sufficient|adequate|inadequate|vague|incomplete|convincing|complete|nuanced|expert|expert-level|senior-level|mature|practical) (?:and \w+ )?(?:\w+ )?${NOUNS}\b(?! (?:base|graphs?|bases|times?))`,
  String.raw`\b(?:demonstrat\w+|show(?:s|ed|cas\w+|ing)?|display\w*|exhibit\w*|possess\w*|lack\w*|has|have|had|with|prov\w+) (?:\w+ ){0,4}(?:leadership|maturity|seniority|mastery|competence|proficiency|curiosity|empathy|professionalism|work ethic|initiative|potential|humility|aptitude|talent|integrity|command of|understanding of|grasp of|skills? in|weaknesses|strengths)\b`,
  String.raw`\b(?:her|his|their|the candidate's|candidate's|personal|key|main|greatest|biggest) (?:strengths?|weakness(?:es)?|potential|talent|attitude|competence|abilit(?:y|ies)|intelligence)\b`,
  String.raw`\b(?:answer(?:ed|s)?|explain(?:ed|s)?|communicat(?:ed|es)|perform(?:ed|s)?|respond(?:ed|s)?|handled the question|did) (?:\w+ ){0,3}(?:well|very well|badly|poorly|brilliantly|perfectly|superbly|excellently|clearly and|correctly|incorrectly|convincingly)${END}`,
  String.raw`\b(?:the|this|that|her|his|their|an?|candidate's) (?:answer|response|explanation|reply) (?:is|was|were|seems|seemed|sounded|showed|shows|lacks|lacked|remained|covers all)\b`,
  String.raw`\b(?:better|worse|stronger|weaker|smarter) than (?:other|most|all|any|the other|average) (?:candidates?|applicants?|people|engineers?|developers?)`,
  String.raw`\b(?:is|was|as) an? (?:\w+ )?(?:expert|genius|rock ?star|ninja|star|natural|10x|beginner|novice|professional|asset)\b|\b10x (?:engineer|developer)|\bred flags?\b(?= |${END})(?! (?:in the (?:log|metric|trace)))`,
);

const LOOKALIKES: Record<string, string> = Object.fromEntries(
  [...'аеорсухіјѕһԁԛԝӏκοραεινυτ'].map((letter, at) => [letter, [...'aeopcyxijshdqwlkopaeivut'][at] ?? letter]),
);
const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };

/** The readings of a text that are looked at: plain, spaced letters put together, digits in words as letters. */
function readings(text: string): string[] {
  const roles = text.replace(/\[\s?(?:candidate|interviewer|name|person \d+)(?:\/\d+)?\s?\]/giu, 'the candidate');
  const plain = fold(roles.normalize('NFKC'), (cluster) =>
    isUnseen(cluster)
      ? ''
      : (LOOKALIKES[cluster.toLowerCase()] ?? oneKindOfMarks(cluster.normalize('NFC').toLowerCase())),
  )
    .text.replace(/[\s_*~`|]+/gu, ' ')
    .trim();
  const joined = plain.replace(/(?<!\p{L})(?:\p{L}[ .\-*]){3,}\p{L}(?!\p{L})/gu, (letters) =>
    letters.replace(/[^\p{L}]/gu, ''),
  );
  const unleet = joined.replace(/[\p{L}\d@$]*\p{L}[\p{L}\d@$]*/gu, (word) =>
    word.replace(/[013457@$]/g, (sign) => LEET[sign] ?? sign),
  );
  return [...new Set([plain, joined, unleet])];
}

/** Whether a text rates or recommends somebody. */
export const isVerdict = (text: string): boolean =>
  readings(text).some((reading) => VERDICTS.some((pattern) => pattern.test(reading)));

/** Whether a text says how good, how confident, how likeable somebody or an answer is, or rates or recommends somebody. */
export const judges = (text: string): boolean =>
  isVerdict(text) || readings(text).some((reading) => TRAITS.some((pattern) => pattern.test(reading)));
