import { DOUBTS, MERITS } from './judging-families';
import { ABLE, BE, DEGREE, END, list, MOOD, NOT_PERSON, NOUNS, PERSON, TRAIT } from './judging-words';

/** How somebody is, seems or speaks, and how good an answer was. */
export const TRAITS = [
  ...DOUBTS,
  ...MERITS,
  ...list(
    String.raw`\b${TRAIT}\b`,
    String.raw`(?<!\b${NOT_PERSON}(?: ${BE})?(?: \w+)? )(?<!\b(?:un)?(?:user|developer|client|cache|human|machine|seo|index)[- ])\b(?:confident|nervous|enthusiastic|passionate|anxious|hesitant|cheerful|charming|shy)\b`,
    String.raw`\b(?:confidently|nervously|enthusiastically|passionately|hesitantly|fluently|eloquently|articulately|convincingly|competently|skil?lfully|expertly|impressively|brilliantly|masterfully|poorly explained|superbly|excellently|admirably|flawlessly answered|vaguely|evasively)\b`,
    String.raw`\b(?:with|show\w*|display\w*|exud\w+|lack\w*|much|great|little|her|his|their|of|in|full of|radiat\w+) (?:\w+ ){0,2}(?:confidence|enthusiasm|passion|charisma|nervousness|hesitation|energy and)\b(?! (?:intervals?|levels?|scores?|thresholds?|bounds?|in (?:the )?(?:deploy|release|test|change|code|migration|rollback|backup|data|system)\w*))(?<!\bdeploy\w* with confidence)(?<!\brelease[sd]? with confidence)`,
    String.raw`\b(?:personality|charisma|temperament|demeanou?r|body language|tone of voice|facial|eye contact|emotions?|emotionally|mood|self-confidence|pronunciation|stutter\w*|stammer\w*|native speaker|likeab\w+|gut feeling about)\b`,
    String.raw`\baccent\b(?![- ](?:insensitive|sensitive|fold\w+|marks?|colou?rs?|characters?|removal))|\b(?:heavy|strong|thick|foreign|slight|her|his|their) accents?\b`,
    String.raw`\bfluent\b(?! (?:api|apis|interface|interfaces|builder|builders|bit|style|assertions?|validation|syntax|python|dsl))|\bfluency\b|\b(?:good|perfect|poor|broken|bad|excellent|flawless|clear|native) english\b|\bspeaks? (?:\w+ )?(?:well|clearly|fluent\w*|good|fast|slowly)`,
    String.raw`\b${PERSON}(?: (?:also|really|clearly|obviously|always|has|had|have|would|will|may|might))* (?!be honest)${BE} ${DEGREE}*(?:${MOOD}|${ABLE}|${TRAIT})\b(?! (?:load|fetch|index|path|cache|start|data|storage|standby|loading))`,
    String.raw`^(?!be )${DEGREE}*${BE} ${DEGREE}*(?:${MOOD}|${ABLE}|${TRAIT})\b(?! of (?:handl|serv|process|stor|scal|read|writ|tak|surviv))`,
    String.raw`^${DEGREE}*(?:${MOOD}|an? ${ABLE}|excellent|outstanding|exceptional|brilliant|superb|proficient|highly \w+|very \w+)(?: (?:and|but|,) \w+)?(?:${END}| (?:candidate|answer|person|about|with|in|at|engineer|developer))`,
    String.raw`\b(?:seem(?:s|ed)|sound(?:s|ed)|came across|comes across|appear(?:s|ed)(?: to be)?|looked|looks) (?:as )?${DEGREE}*${MOOD}\b`,
    String.raw`\b(?:strong|weak|excellent|good|great|poor|impressive|solid|deep|thorough|outstanding|superb|shallow|brilliant|exceptional|limited|extensive|profound|sound|remarkable|comprehensive|in-depth|superficial|firm|clear|perfect|advanced|basic|insufficient|sufficient|adequate|inadequate|vague|incomplete|convincing|complete|nuanced|expert|expert-level|senior-level|mature|practical) (?:and \w+ )?(?:\w+ )?${NOUNS}\b(?! (?:base|graphs?|bases|times?))`,
    String.raw`\b(?:demonstrat\w+|show(?:s|ed|cas\w+|ing)?|display\w*|exhibit\w*|possess\w*|lack\w*|has|have|had|with|prov\w+) (?:\w+ ){0,4}(?:leadership|maturity|seniority|mastery|competence|proficiency|curiosity|empathy|professionalism|work ethic|initiative|potential|humility|aptitude|talent|integrity|command of|understanding of|grasp of|skills? in|weaknesses|strengths)\b`,
    String.raw`\b(?:her|his|their|the candidate's|candidate's|personal|key|main|greatest|biggest) (?:strengths?|weakness(?:es)?|potential|talent|attitude|competence|abilit(?:y|ies)|intelligence)\b`,
    String.raw`\b(?:answer(?:ed|s)?|explain(?:ed|s)?|communicat(?:ed|es)|perform(?:ed|s)?|respond(?:ed|s)?|handled the question|did) (?:\w+ ){0,3}(?:well|very well|badly|poorly|brilliantly|perfectly|superbly|excellently|clearly and|correctly|incorrectly|convincingly)${END}`,
    String.raw`\b(?:the|this|that|her|his|their|an?|candidate's) (?:answer|response|explanation|reply) (?:is|was|were|seems|seemed|sounded|showed|shows|lacks|lacked|remained|covers all)\b`,
    String.raw`\b(?:better|worse|stronger|weaker|smarter) than (?:other|most|all|any|the other|average) (?:candidates?|applicants?|people|engineers?|developers?)`,
    String.raw`\b(?:is|was|as) an? (?:\w+ )?(?:expert|genius|rock ?star|ninja|star|natural|10x|beginner|novice|professional|asset)\b|\b10x (?:engineer|developer)|\bred flags?\b(?= |${END})(?! (?:in the (?:log|metric|trace)))`,
    String.raw`\b(?:struggled|failed|unable|not able|hesitated|had trouble|had difficulty|found it hard) (?:to |in )?(?:answer|explain|mention|address|articulat|justify|recall|convey|demonstrat|elaborat)\w*|\b(?:could not|couldn't|did not|didn't|cannot) (?:properly |fully |really |clearly )?(?:answer|articulate|demonstrate|elaborate)\b|\bmissed the (?:point|mark)\b|\black(?:s|ed|ing)? (?:of )?(?:depth|detail|experience|knowledge|clarity|structure|substance|specifics)\b|\b(?:good|great|insufficient|little|enough|real|impressive|technical) depth\b|\bready for (?:a |the )?(?:\w+ )?role\b`,
  ),
];
