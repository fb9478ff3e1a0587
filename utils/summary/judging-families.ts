import { END, GOOD, list, MOOD } from './judging-words';

const WHO = `(?:the |this |that )?(?:candidate|applicant|interviewee|speaker|she|he)`;
const STATE = `(?:unsure|uncertain|hesitating|hesitant|faltering|stammering|stuttering|rambling|bluffing|fumbling|floundering|flustered|rattled|lost|out of (?:her|his|their) depth|at ease|at home|overwhelmed|intimidated|puzzled|confused|stumped|reluctant|self-conscious|in command|on top of (?:it|things)|convincing|convinced of (?:her|him)self)`;
const RIVALS = `(?:interviewees?|candidates?|applicants?|contenders?|peers|people we|anyone we|everyone else|the rest|the competition|the field)`;
const ANSWER = `(?:answers?|explanations?|repl(?:y|ies))`;

/** How somebody stands there: moods and doubts in other words than those of `traits.ts`. */
export const DOUBTS = list(
  String.raw`\b${WHO}(?: \w+)? (?:is|was|seem(?:s|ed)|sound(?:s|ed)|appear(?:s|ed)(?: to be)?|look(?:s|ed)|felt|came across(?: as)?|got|became|grew|kept|remained) (?:\w+ ){0,2}${STATE}\b`,
  String.raw`\b(?:sound(?:s|ed)|came across|comes across) (?:as )?(?:\w+ )?${STATE}\b`,
  String.raw`\b${WHO}(?: \w+)? (?:hesitate[sd]?|falter(?:s|ed)|waver(?:s|ed)|stammer(?:s|ed)|mumble[sd]?|ramble[sd]?|fumble[sd]?|bluff(?:s|ed)|flounder(?:s|ed)|squirm(?:s|ed)|smile[sd]?|laugh(?:s|ed)|sigh(?:s|ed)|blush(?:es|ed)|fidget(?:s|ed)|beam(?:s|ed)|lit up)\b`,
  String.raw`\b(?:with|without|in) (?:a |an |some |visible |clear |obvious |great |little |no |much )*(?:hesitation|conviction|ease|assurance|self-doubt|doubt in (?:her|his|their) voice|trembling|(?:nervous|shaky|steady|calm|warm|flat) voice)${END}`,
);

/** What somebody is worth, knows or deserves, and how an answer was. */
export const MERITS = list(
  String.raw`\b(?:deserv\w+|merit(?:s|ed|ing)|warrant(?:s|ed)|earn(?:s|ed)|worth|worthy of|should (?:get|have|receive)) (?:\w+ ){0,3}(?:roles?|jobs?|positions?|offers?|grades?|marks?|scores?|ratings?|levels?|praise|promotion|seniority|contract|yes|credit for|a chance|place on)\b`,
  String.raw`\b(?:top|highest|best|lowest|full|maximum|passing|failing) (?:grade|mark|marks|rating)\b(?! (?:first|of (?:the )?(?:product|item|document|film|movie)))`,
  String.raw`\b(?:answer|response|communication|candidate|interview|explanation|coding|design|engineering) (?:quality|strength|competence|calibre|caliber|skill|ability) ?(?:[:=]|${END}|(?:is|was|were) )`,
  String.raw`^(?:answer|quality|strength|communication|clarity|depth|seniority|competence|confidence|fit|mood|tone|attitude|summary judgement|impression)(?: \w+)? ?[:=] ?(?:very |quite |rather )?(?:high|low|medium|strong|weak|good|great|poor|excellent|deep|shallow|clear|senior|junior|mid|positive|negative|calm|warm)\b`,
  String.raw`\b(?:gave|gives|giving|provided|provides|offered|offers|delivered|delivers|produced) (?:an?|the|us|some|very|really)? ?(?:\w+ )?(?:${GOOD}|model|thoughtful|thorough|detailed|nuanced|clear|confident|vague|evasive|hesitant|shallow|superficial|rehearsed|convincing|polished|complete|incomplete|structured|well-structured|masterful|spot-on|honest|wrong|correct|incorrect|muddled|long-winded|concise|crisp) ${ANSWER}\b`,
  String.raw`\b(?:knows?|knew|understands?|understood|master(?:s|ed)) (?:\w+ ){1,5}(?:inside[- ]out|inside and out|very well|really well|thoroughly|deeply|by heart|in depth|cold|like the back)${END}`,
  String.raw`\b${WHO} (?:\w+ )?(?:clearly|obviously|evidently|plainly|really|truly|certainly|undoubtedly|definitely|genuinely) (?:knows?|knew|understands?|understood|masters?|mastered|excels?|excelled|shines?|shone|gets? it|grasps?)\b`,
  String.raw`\b(?:excel(?:s|led) (?:at|in)|shines?|shone|stands? out|stood out|aced|nailed|smashed|crushed|breezed through|sailed through|bombed|flunked|botched)\b(?! (?:\w+ )?(?:in|on) (?:the )?(?:graph|trace|flame|dashboard|log)\w*)(?! (?:as|from) (?:the )?\w+ in the)`,
  String.raw`\black(?:s|ed|ing)? (?:of )?(?:[\w-]+ ){0,3}(?:depth|experience|knowledge|clarity|structure|substance|specifics|rigou?r|seniority|exposure|skills?|confidence|conviction|expertise|understanding|insight|fundamentals)\b`,
  String.raw`\b${WHO}(?:'s)? (?:[\w,'-]+ ){0,8}?(?:is|was|be) (?:simply |clearly |absolutely )?an? (?:\w+ )?(?:must(?:-have|-hire)?|keeper|catch|find|gem|no-brainer|safe bet|risk|liability|standout|winner|high[- ]performer|top[- ]performer|role model|quick learner|fast learner|self-starter|team player)(?: for (?:us|our|the (?:team|role|company|job))\b|${END})`,
  String.raw`\b(?:outperform|outshin|outclass|surpass|eclips|beat|outshone|out-perform)\w* (?:\w+ ){0,3}${RIVALS}\b(?! keys?)`,
  String.raw`\b(?:than|above|ahead of|among|unlike|compared (?:to|with)) (?:\w+ ){0,3}(?:interviewees?|other candidates?|other applicants?|the other interviews?|candidates (?:so far|we|i)\b|previous candidates?|most candidates?|peers)\b`,
  String.raw`\b(?:no|any|every|previous|other|earlier|past|all|most|many) (?:other |previous |earlier )?interviewees?\b`,
  String.raw`\b(?:head and shoulders|second to none|cut above|out of (?:her|his|their) depth|in a league|miles ahead|born leader|natural leader|go-to person|safe pair of hands|wise beyond|red carpet|must-hire|hire-worthy|job-ready|senior material|leadership material)\b`,
  String.raw`\b(?:impeccabl|flawless(?:ly)? (?:answer|explain|describ|reason|communicat|perform)|effortless(?:ly)? (?:answer|explain|describ|handl(?:e|ed) (?:the|every) question))\w*`,
  String.raw`\b${WHO}(?:'s)? (?:\w+ )?${MOOD} (?:manner|tone|way|voice|presence|demeanou?r|attitude)\b`,
);
