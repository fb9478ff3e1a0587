const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Names that are ordinary words of English: alone they are names only with a capital, and where a word would have none. */
export const ORDINARY = listed(`
  will may art mark rose grace hope bill frank jack dean chase drew pat rob sue ray guy miles grant gene penny faith joy summer autumn april june
  august max min lane young long brown white black green gray grey king price cook baker stone wood woods rich sunny iris amber ivy lily olive
  daisy heather holly robin jay wren chip dick cash case page key keys read field fields banks rivers lake hill hills day knight bishop best good
  sharp small short strong wise love power powers singer hunter fisher potter carpenter mason taylor carter cooper parker walker porter turner
  ward marsh post major cross bond moody close church english french dutch german holland poland london paris austin dallas jordan israel china
  india georgia virginia florence sydney chelsea brooklyn kent do an so my to in he she you we hung sang song son dare ford wells
  rice bell bush beach bridge brook brooks castle cloud snow storm frost winter north south east west north green gold silver steel diamond
  noble savage swan wolf fox crane drake finch lamb hart bird bush plant berry cherry apple pike bass ash oak reed forest glen dale cliff heath
  harbor chance earnest ernest loyal true constant clement christian trinity destiny serenity harmony melody carol dawn eve star skye sky
  bay dove gale misty stormy sandy rocky rusty dusty buddy junior skip chuck chip buck bud hank rod rocket peg nick nat nation don van
  early late little light load lock loop link list map merge message node park parks patch pool queue root rule sample scale server shard
  speed stack swift table test token tower trace train trust view wall watch web weeks work write sun moon tan wan ban man pan ping pong
  hash host bug cap cone core cost data date daily driver duke earl else even ever few first fine free friend gates gift go goes gross
  grand great had hand hands hard has head high hook house how is it jest job joint just kit land law lay like lord low make mayor mead mint
  more most much new nice now off old on one only or other out over own pace part peace pick place pope prince proper pure quick rain rand
  ready real right rush sage sands saint say see self set ship shore side sing sly smart so some soon sparks spring still stout street sugar
  sum sweet tell ten than that the thing this time too top town trail tree two ten under up us vale wade wait war way well were what when
  where who why wild win wing with won wright yes yet
`);

/** Names that backends are built with as well: masked only in a full name or where somebody is spoken to. */
export const TECHNICAL = listed(`
  ruby julia crystal ada elm scala dart go swift rust jenkins travis maven kafka cassandra hudson hazel django flask jade haskell pascal oracle
  apollo athena aurora delta lambda python java perl pearl jasmine cypress babel puma celery phoenix elixir erlang sentry vault consul nomad
  terraform ray dash pandas salt chef puppet spring struts tomcat jupiter mercury atlas neo redis docker helm istio argo flux nats pulsar storm
  spark samza beam flink druid impala hive pig drill presto trino arrow avro parquet thrift linus curie galileo
`);

/** Parts of names that are no name alone. */
export const PARTICLES = listed(
  'de da do dos das di du del della la le van von der den ter ten bin ibn al el ben bar abu st mac mc y e und zu',
);

/** After these, May and June are months. */
export const BEFORE_MONTH =
  /(?:^|[^\p{L}])(?:in|since|until|till|by|last|next|early|late|mid|every|this|of|from|during)[\s-]+$/u;
export const MONTHS = listed('april may june august');
