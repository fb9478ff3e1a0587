/** Words of the field, each with what captions write for it: common words that sound alike, words torn apart or run together. */
const TABLE = `
acid: asset / as it
ack: act / hack
acks: acts / ax
acknowledge: a knowledge / acknowledged
admin: add men / adman
aggregate: aggravate / a great gate
alerting: alert in / alerted
algorithm: al gore rhythm / all go rhythm
amqp: a m q p / i am cute p
analyse: and a lies / annual ice
analyze: and a lies / annual eyes
ansible: answerable / and sybil
api: a p i / happy eye / ape i
apis: a p is / happy eyes
argon: are gone / our gun
async: a sink / a sync / ace ink
atomic: a tonic / at omic
auth: off / oath / or
authenticate: often to kate / authentic eight
authentication: often education / authentic asian
authorisation: other ization / authors asian
authorization: other ization / authors asian
autoscaling: auto sailing / order scaling
aws: a w s / eight of us / a ws
azure: as your / asia / i sure
backend: back end / back and / beckoned
backfill: back fill / back feel
backlog: back log / black log
backoff: back off / back of
backpressure: back pressure / bad pressure
balancer: balance her / ballot sir / bouncer
base64: base sixty four / bay sixty four
batch: badge / bash / back
bcrypt: b crypt / be script / the crypt
bearer: barer / bear a / barrier
benchmark: bench mark / bench mac
bigint: big end / bigand / big in
binlog: bin log / been logged
bottleneck: bottle neck / bought a neck
breaker: baker / break her
broker: broken / brokers / poker
bucket: pocket / bouquet / buckets
bulkhead: bulk head / bulk at / ball cat
byte: bite / bight / by
bytes: bites / by it's
cache: cash / catch / cage
cached: cashed / catched / cast
caches: cashes / catches
caching: cashing / catching / cage in
canary: can harry / cannery / canary he
cardinality: card in ality / cardinal tea / car finality
cassandra: casandra / cass and raw
cdn: c d n / seedy en / cd and
changelog: change log / chain slog
choreography: choreographing / core geography / car biography
cipher: sci fi / safer / cypher
circuit: circus / sir kit / secret
cli: see lie / c l i / sly
client: clyde / clients / climbed
cluster: clustered / cloister / plaster
coalescing: call lessing / collapsing / co alessing
codec: code deck / kodak
commit: comet / commet / come it
commits: comets / comets it
compensating: compensate in / condensating
compensation: conversation / come pensation
composite: compost it / compass it / opposite
compression: compassion / come pression
concurrency: currency / con currency / concurrently see
concurrent: current / can current
concurrently: currently / conquer and lee
config: con fig / can fig / confit
conflict: conflicted / con flicked
connection: collection / confection
consistency: consistent see / insistency / constancy
consistent: consisted / insistent
constraint: constrained / can straint / con strained
container: contain her / contained a
contention: convention / intention / can tension
cors: course / cores / cause
cpu: c p u / see p you
cron: crown / chrome / kron / crawl
crud: crowd / cred / crude
csrf: c surf / see surf / c s r f
csv: c s v / see as v
curl: girl / call / coal
cursor: curser / coarser / cars are
daemon: demon / they mon / diamond
dashboard: dash board / dashed bored
database: data base / date of base / that a base
dataset: data set / data said
datadog: data dog / date a dog
deadline: dead line / that line
deadlock: dead lock / dead log / that log
deadlocks: dead locks / dead logs
debezium: the b zeum / d b z um / devise him
debug: the bug / d bug
decouple: the couple / d couple
decoupled: the couple / de coupled
dedupe: the dupe / d do / d doop
dedup: the dupe / the dope / d dup
deduplication: the duplication / d duplication
degradation: the gradation / graduation
denormalise: the normalise / d normal eyes
denormalize: the normalize / d normal eyes
dependency: dependent see / the pendency / depend and see
deploy: the ploy / the boy / destroy
deployed: the ployed / destroyed / employed
deployment: the ployment / employment / development
deprecate: depreciate / the pre kate / duplicate
deprecated: depreciated / the pre cated / duplicated
deprecation: depreciation / the precation / duplication
deserialize: the serialise / d serial eyes
django: jango / jungle / john go
dlq: d l q / deal queue / d l cue
dns: d n s / the ns / dna's
docker: doctor / darker / talker
dto: d t o / ditto / detail
dynamodb: dynamo d b / dynamo the b / dino mode b
elasticsearch: elastic search / elastic surge
encrypt: in crypt / and crypt / in script
encrypted: in crypted / and scripted / inscripted
encryption: in cryption / inscription / in corruption
endpoint: end point / and point / in point
endpoints: end points / and points
entity: identity / and it he
enum: in um / e num / enough
envelope: and a lope / involve
etag: e tag / eat egg / he tag
etcd: at c d / e t c d
etl: e t l / it'll / e tell
eventual: event you all / a venture / even chew
eventually: event surely / even chilly
evict: a fixed / evicted / if it
eviction: a fiction / affection / conviction
explain: x plane / complain / explained
exponential: x potential / exponent shall / expo national
failover: fail over / fell over / fail of a
fallback: fall back / full back / fault back
fanout: fan out / found out / fun out
firewall: fire wall / fire well
fixture: picture / fixed your
flaky: flakey / leaky / fluky
flink: link / fling
foreign: for in / forum / four in
framework: frame work / from work
frontend: front end / front and
gateway: gate way / get away / get weigh
gdpr: g d p r / gdp are / g d p are
git: get / kit / it
github: get hub / get up / git up
gitlab: get lab / kit lab
golang: go lang / go long / going
goroutine: go routine / go rotten
grafana: graph ana / gravana / grandfather
graphql: graph q l / graph cool / grab queue l
grpc: g r p c / jar pc / g rpc
hadoop: had dupe / how do
haproxy: h a proxy / a proxy / hey proxy
hash: has / harsh / hush / cash
hashed: has / hatched / ashed
hashing: has in / passing / harsh in
header: had a / heather / hetter
headers: heathers / had as
heap: keep / heat / hip
helm: held / home / helmet
heroku: hero cool / her oh ku
hmac: h mac / h mark / h max
hotfix: hot fix / hot fits
hpa: h p a / h ba
http: h t t p / h d d p
https: h t t p s / h d d ps
iam: i am / i m
idempotency: item potency / i dem potency / identity potency
idempotent: item potent / i dem potent / identity potent
immutable: in mutable / immune table / a mutable
index: in decks / in dex / indices
indexes: in dexes / in taxes
indexed: in next / in text / index
indexing: in dexing / in taxing
infrastructure: in for structure / infra structure
ingress: in grass / angry's / in dress
injection: in jection / rejection / inspection
insert: in cert / inserted / in sir
instance: in stance / instant / in stents
instances: in stances / instants
integer: in teacher / in tiger / into jar
invalidate: in valid date / in validate / and validate
invalidation: in validation / and validation
isolation: i solution / ice elation / a solution
java: jarva / jaw of a / lava
javascript: java script / jobs script
jenkins: jen kin's / jankins
jitter: jeter / jet her / jittery / gator
join: joined / joint / john
json: jason / j son / jay song
jwt: j w t / jot / j w tea
kafka: cough ka / calf car / kaf car / cofca
keyset: key set / key said / keys it
kibana: key banner / cabana / key burner
kotlin: cotton / cut lin / caught lynn
kubernetes: cooper netties / cuban eighties / communities / cube and eighties
lambda: lamb the / lam duh / london
latency: late and see / lay tense he / lately see / latent see
letter: ladder / later / let her
liquibase: liquid base / lick a base
loadtest: load test / low test
lock: log / look / luck
locked: logged / looked
locking: logging / looking / lucking
locks: logs / looks / lux
log: look / lock / lug
logs: looks / locks / lugs
logging: lagging / locking / login
loki: low key / lucky
lua: lure / lou a
mariadb: maria d b / mary a db
metadata: meta data / met a data / meet a data
metric: met rick / matrix / metrics
metrics: matrix / metrix / met ricks
microservice: micro service / my crew service
microservices: micro services / my crow services
middleware: middle where / middle wear / little ware
migrate: my great / migrates / my grade
migration: my gration / immigration / my gracious
mock: mark / mop / muck
mocks: marks / mops
mongodb: mongo d b / mango db / mongo db
monolith: mono lift / mono list / model if
mqtt: m q t t / m cute t
mtls: m t l s / empty ls / m tls
mutex: mew text / new text / mute x
mvcc: m v c c / and vcc
mysql: my sequel / my s q l / my school
namespace: name space / names pace
nginx: engine x / engine ex / and gen x
node: note / no / known
nodes: notes / knows
nonce: nuns / once / none
normalise: normal eyes / normal ice
normalize: normal eyes / normal ice
normalised: normal ized / normal ice
normalized: normal ized / normal ice
nosql: no sequel / no s q l / no school
null: now / nil / knoll
oauth: o off / oh auth / a wharf / oh of
observability: observe ability / of serve ability / absorb ability
offset: off set / off sit / of set
oidc: o i d c / oh i d see
ontology: on theology / anthology
openapi: open a p i / open happy eye
opentelemetry: open telemetry / open to lemon tree
optimistic: opt a mystic / optimist stick / up to mystic
oracle: article / or a call
orchestration: orchestra asian / work station / orchestra shun
orchestrator: orchestra tour / or case traitor
orm: or m / arm / worm
outbox: out box / out books / outback's
pagerduty: page of duty / pager duty
paginate: patch in eight / page in eight
pagination: patch nation / page nation / imagination / badge a nation
parse: pass / pars / parts
parser: passer / pass her
partition: party shun / petition / part ition
partitioned: party shunned / petitioned
partitions: petitions / party shuns
passkey: pass key / passed key / pesky
patch: batch / path / page
payload: pay load / pale owed / pay loud
pgbouncer: p g bouncer / pg bounce her
phase: face / phrase / fays
phishing: fishing / fission
pipeline: pipe line / by blind / pipe lime
pod: part / pot / board
pods: parts / pots / pods'
poll: pole / pull / paul
polling: pulling / pooling / poling
pool: pull / pole / poor
postgres: post grass / post gress / post chris / both grace
postgresql: post grass sequel / post gray sequel / post rescue l
postman: post man / boatman
prometheus: permit his / prometheous / prom is he us
protobuf: proto buff / pro to buff / photo buff
provisioning: provision in / prohibition in
proxy: proxies / rocks he / broke see
pubsub: pub sub / pops up / public sub
pulsar: pulse are / pull sir
python: pie thon / path on / pie fun
query: quarry / curry / weary / queer he
queries: quarries / curries / worries
queue: cue / q / key you / cure
queued: cued / cute / skewed
queues: cues / q's / choose
quorum: core um / quorums / forum
quota: quoter / coat a / quarter
rabbitmq: rabbit and queue / rabbit m q / rabid mq
race: raise / rays / ray's
raft: rough / rafter / draft
ratelimit: rate limit / red limit
rbac: r back / are back / our back
rebalance: re balance / read balance
reconcile: recon sail / wreck and sile / rick and sail
reconciliation: wreck on silly asian / recognition / recon silly a shun
redeliver: read deliver / re deliver / red liver
redis: read is / ready's / radish / red is
redundancy: redundant see / rid and and see
refactor: re factor / reef actor / be factor
reindex: re index / rain decks / read index
replay: reply / re play / replaced
replica: rep liker / replicate / rep lick a
replicas: rep lickers / replicates
replication: application / rep location / duplication
repository: re posit tory / depository / repose a tory
rest: wrist / arrest / west
retention: attention / detention / read tension
retry: read try / re try / we try / entry
retries: read tries / re tries / we tries / entries
revoke: we vote / rev oak / evoke / remote
revocation: rev occasion / vacation / a vocation
rollback: roll back / row back / rolled back
rollout: roll out / row out
rotate: wrote eight / road date / row tate
rotation: row tation / a taishan / notation
route: root / rude / rout
router: rooter / rude her / outer
row: roe / roll / road
rows: rose / rolls / roads
rpc: r p c / are pc
s3: s three / as three / s tree
saga: soccer / sagger / sugar / saw her
salt: sold / assault / salty
saml: sam l / sample / camel
sandbox: sand box / send box
scalable: scale able / sellable / scaleable
scaling: sailing / skating / scale in
schema: scheme a / skim a / scheme are / see my
schemas: schemers / scheme as
scrypt: script / s crypt
sdk: s d k / st k
secret: sacred / see great / secrets
selectivity: select tivity / activity / selective it he
semaphore: some for / sema four / set of four
sentry: century / entry / sent re
serializable: serial sizeable / serial liable
serialization: serial ization / civilization
serialize: serial eyes / see real eyes
server: serve her / surfer / several
servers: surfers / service
serverless: server less / several less
sharding: sharing / charting / shouting
shard: shared / chart / shot
shards: charts / shots / shards'
sha256: sha two fifty six / shah two fifty six
sidecar: side car / cite car
signature: sign a chair / signatures / significant her
sla: s l a / s lay
sli: s l i / sly
slo: s l o / slow / as low
snapshot: snap shot / snap chat
snowflake: snow flake / no flake
soap: so / soup / slope
socket: sock it / soccer / pocket
spark: sparked / park / sparc
splunk: sunk / blank
spring: string / sprint / bring
sql: sequel / s q l / squirrel
sqs: s q s / s cues
ssh: s s h / as a sage
ssl: s s l / as a cell
sso: s s o / as a so
staging: stage in / stating / staying
stack: stuck / stock / tack
stale: steel / stall / tail
stampede: stamp eat / stamp it / stamp paid
stateful: state full / faithful / state fool
stateless: state less / stainless / state list
stemming: steaming / stepping / stem in
subscriber: subscribe her / describer
sunset: sun set / some said / sun said
swagger: swag her / stagger / swag a
synchronous: sink or nus / chronos / synchronize
asynchronous: a synchronous / a sink or nus / a chronos
tcp: t c p / tc pee
telemetry: tell a metric / lemon tree / tell him a tree
tenancy: ten and see / tendency / tenant see
tenant: ten and / tenants / tennant / tenet
tenants: ten ants / tenets / tens
terraform: terror form / terra form / tear a form
thread: threat / tread / red
threads: threats / treads / reds
threshold: thresh hold / trash hold / fresh old
throttle: throat all / bottle / total
throttled: throat old / bottled / toddled
throttling: throat ling / bottling / rattling
throughput: through put / true put / threw but
timeout: time out / time of / tie mount
timeouts: time outs / time out
timestamp: time stamp / times them / time stem
tls: t l s / teal s / tells
token: talking / took in / broken / tolkien
tokens: talk ins / talking / took ins
trace: tress / race / traced
traces: trees is / races / dresses
tracing: racing / trace in / dressing
transaction: trans action / transition / translation
transactions: trans actions / transitions / translations
trigram: try graham / tree gram / tri gram
trigger: tricker / tiger / bigger
tsvector: t s vector / tears vector
ttl: t t l / tt el / title
tuple: two pull / couple / topple
twirp: twerp / to work
udp: u d p / you dp
unique: you neek / unit / uneek
upsert: up cert / absurd / upset / up sir
uri: u r i / you are i
url: u r l / earl / you are l
urls: u r ls / earls
utf8: u t f eight / utf ate
utc: u t c / you tc
uuid: u u i d / you you id / u u id
uuids: u u ids / you ids
vacuum: back um / vac you
validate: valid date / fellow date / value date
validation: fellow dation / valley dation / valuation
vault: fault / volt / vote
version: vision / worsen / versus
versioning: visioning / version in / worsening
versions: visions / worsens
vpc: v p c / we pc
wal: wall / well / while
waf: laugh / wife / what
webhook: web hook / where book / web hoop
webhooks: web hooks / where books
websocket: web socket / web pocket
workload: work load / work loud / word load
worker: walker / work her / work or
workers: walkers / work hers
xml: x m l / axe ml
xss: x s s / access
yaml: yam l / camel / yeah mel
zipkin: zip kin / zip in
zookeeper: zoo keeper / so keeper
`;

/** Part of the table. Who learns from one half can be measured with the other. */
export type Half = 'learnt' | 'unseen';

const ENTRIES = TABLE.trim()
  .split('\n')
  .map((line): [term: string, heard: readonly string[]] => {
    const [term = '', heard = ''] = line.split(': ');
    return [term, heard.split(' / ')];
  });

/** Term → what captions write for it, of every term or of one half. Forms of one word stand together, so they are halved by their first three letters. */
export function misheardTerms(half?: Half): ReadonlyMap<string, readonly string[]> {
  return new Map(half ? ENTRIES.filter(([term]) => halfOf(term) === half) : ENTRIES);
}

const halfOf = (term: string): Half =>
  [...term.slice(0, 3)].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 2 === 0 ? 'learnt' : 'unseen';
