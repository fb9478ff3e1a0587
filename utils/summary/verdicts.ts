import { ABLE, BE, COUNTED, DEGREE, END, GOOD, list, MOOD, NUMBER, ROLE, TOP, TRAIT } from './judging-words';

/** Ratings and recommendations: also not shown where they are quoted. */
export const VERDICTS = list(
  String.raw`(?<![\d.:/-])\d+(?:\.\d+)? ?(?:/|out of|of) ?(?:5|10|4|100)(?![\w:/-]|\.\d)(?!%)(?!${COUNTED})`,
  String.raw`\b${NUMBER} (?:out of|of) (?:a possible )?${TOP}(?![\w/-]|\.\d)(?!${COUNTED})`,
  `[★☆⭐🌟👍👎💯✅❌]`,
  String.raw`\b${NUMBER}[- ]?stars?\b(?! (?:topolog|schema|hotel|review))|\b(?:thumbs (?:up|down)|top marks|full marks|top score|a\+\+?|grade [a-f]\b|straight[- ]as?\b)`,
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
  String.raw`\breject(?:s|ed|ing|ion of)? (?:(?:the|this|that|all|other|any) )*(?:candidates?|applicants?|person|her|him|me)\b(?! keys?)|\b(?:candidate|applicant|person) (?:is |was )?rejected\b|^reject(?:ed)?${END}`,
  String.raw`\brecommend\w*\b[^.;]{0,40}\b(?:hir(?:e|ing|ed)|candidate|applicant|reject(?:ing|ion)|(?:an|the) offer|advanc(?:e|ing) (?:the|her|him|them|to)|next round|moving forward|proceed\w*|the (?:role|position|job)|interview|(?:strong )?(?:yes|no))\b(?! (?:keys?|index\w*|plans?|sets?|generation))`,
  String.raw`\b(?:highly|strongly|warmly|wholeheartedly|not|definitely|fully|would|can(?:not)?|do|do not|don't) recommend(?:ed|s)?(?: (?:her|him|this person|for|without)\b|${END})`,
  String.raw`\b(?:proceed|move|moves|moved|advance[sd]?|progress(?:es|ed)?|pass(?:es|ed)?|invite[sd]?|go|goes) (?:\w+ ){0,2}(?:on |forward )?(?:to|into|for) (?:the |a )?(?:next|final|second|onsite|on-site) (?:round|stage|interview|step of the)`,
  String.raw`\b(?:make|extend|send|give|offer) (?:her|him|them|the candidate|me) (?:an offer|the (?:job|role|position)|a (?:job|contract))|\bextend an offer|\bmake an offer\b|\boffer the (?:job|role|position)`,
  String.raw`\b(?:strong|lean|clear|definite|hard) (?:yes|no)\b(?!-)`,
  String.raw`\b(?:pass(?:es|ed)?|fail(?:s|ed)?) (?:the|this) (?:interview|round|screen(?:ing)?|bar)\b|\b(?:meets?|met|exceed(?:s|ed)?|rais(?:es?|ed)|below|above|clears?) (?:the|our|all|my)? ?(?:hiring )?(?:bar|expectations)\b`,
  String.raw`\bbar[- ]rais|\b(?:un)?suitab(?:le|ility) ${ROLE}|\b(?:${GOOD} )?(?:culture|cultural|team) (?:fit|match|add)\b|\bfits? (?:\w+ )?${ROLE}|\b(?:fit|match|choice|person|pick|addition|asset|suited|qualified|ready) ${ROLE}`,
  String.raw`\basset to\b|\ba[- ]players?\b|\b(?:employ|hire|approve|onboard|select|shortlist) (?:this|her|him|the candidate|the applicant)\b|\bbring (?:\w+ ){1,2}(?:on board|onboard)\b|\bgreen light\b(?= |$)(?! to (?:deploy|release))|\btop \d+ ?(?:%|percent)(?! of (?:the )?(?:requests|queries|users|keys|traffic))|\b(?:no|minor|serious|major) concerns?${END}`,
  String.raw`\b(?:empfehl\w+|empfohlen|einstell(?:en|ung)|note ?[:=]|bewertung|ungeeignet|geeignet|embauch\w+|recommand\w+|contratar\w*|contratad[oa]|recomiend\w+|recomendad[oa]|assum(?:ere|ete|i)\b|consigli\w+|aannemen|aanbevolen|zatrudni\w+|polecam|anst[aä]ll\w+|calificaci[oó]n|puntuaci[oó]n|valutazione|niveau ?\d|nota ?[:=]|ocena|oceny)`,
);

/** What is said of the person as such; nobody speaks so of themselves but to be quoted with it. */
export const ABOUT = list(
  String.raw`\b${GOOD} (?:technical |backend |back-end |software |junior |senior |overall |potential )*(?:candidate|applicant|hire|interviewee)s?\b(?! (?:keys?|index\w*|sets?|nodes?|states?|plans?|generation|lists?|quer\w+|for (?!${ROLE}|us\b|hire|hiring|this\b|the\b(?! (?:leader|cache|index|queue|split|migration|primary|first|read|hot)))))`,
  String.raw`\b${GOOD} (?:technical |backend |back-end |software |overall )*(?:engineer|developer|programmer|architect|communicator|leader|team player|thinker|problem[- ]solver|listener|teacher|mentor|colleague|interview|performer|performance in the interview)\b`,
  String.raw`\b(?:candidate|applicant|interviewee) (?:\w+ )?${BE} ${DEGREE}*(?:${MOOD}|${ABLE}|${TRAIT})\b(?! (?:keys?|index\w*))`,
  String.raw`\b(?:great|good|nice|pleasant|strong|wonderful|winning|amazing) personality\b|\b(?:i am|i'm|me) (?:an? |the )?${DEGREE}*(?:${TRAIT}|brilliant|genius|best|amazing|exceptional|outstanding)\b`,
);
