/** Short forms of engineers that no rule gives, each with what it may stand for. */
const MEANINGS = `
  3p: third party | addr: address | alloc: allocation | alerting: alerts | apis: api | arch: architecture | args: arguments | async: asynchronous
  authn: authentication | authz: authorization | avail: availability | be: backend | bg: background | bk: backend
  btree: b tree | calc: calculation | cb: circuit breaker | cc: concurrency control | cd: continuous delivery, change data
  cfg: configuration, config | char: character | cmd: command | cmp: compare | coll: collection | comms: communication | compat: compatible, compatibility
  conc: concurrency | conf: configuration, config | config: configuration | conn: connection | creds: credentials | cron: scheduler, cron
  ctx: context | db: database | dbs: databases | ddos: denial of service | decl: declaration | del: delete | deps: dependencies
  dev: developer | devs: developers | dist: distributed | distrib: distributed | dlq: dead letter queue | docs: documentation, docs
  dr: disaster recovery | ds: data structure | dup: duplicate | dups: duplicates | dupes: duplicates | e2e: end to end
  ec: eventual consistency | enc: encryption | env: environment | envs: environments | err: error | errs: errors | es: elasticsearch
  evt: event | evts: events | exc: exception | exp: exponential | ext: external | fe: frontend | ff: feature flag
  fk: foreign key | fks: foreign keys | fn: function | freq: frequency | fs: file system | ft: full text | fts: full text search | func: function
  gql: graphql | ha: high availability | idx: index | impl: implementation | incr: increment | infra: infrastructure
  inval: invalidation | iso: isolation | job q: job queue | js: javascript | k8: kubernetes | lat: latency | lb: load balancer, load balancing
  lib: library | loc: lines of code | maint: maintenance, maintainable | mem: memory | mfa: multi factor | mgmt: management | microsvc: microservice
  microsvcs: microservices | mig: migration | migs: migrations | mq: message queue | ms: microservice, microservices
  msg: message | msgs: messages | msvc: microservice | msvcs: microservices | mt: multi tenant | mw: middleware | net: network
  notif: notification | notifs: notifications | oauth: oauth2 | obj: object | obs: observability | oncall: on call | oo: object oriented
  ops: operations | opt: optimistic, optimise | orch: orchestration | org: organisation | param: parameter | params: parameters
  perf: performance | perms: permissions | pess: pessimistic | pg: postgres | pk: primary key | pm: postmortem | pr: pull request
  prefs: preferences | prod: production | proc: processing, process | prog: programming | prom: prometheus | pub: publish | pw: password | pwd: password | pwds: passwords
  py: python | q: queue | qs: queues | qry: query | rabbit: rabbitmq | rbac: role based | rc: race condition | rcv: receive | rec: record
  recv: receive | ref: reference | refs: references | repl: replication | repo: repository | req: request | reqs: requests, requirements
  res: response | resp: response | retro: retrospective | rl: rate limit | rmq: rabbitmq | rw: read write | sched: scheduler
  sd: system design | sec: security | seq: sequence | sess: session | sig: signature | soft del: soft delete | spec: specification | specs: specification
  srv: service, server | srvs: services | stats: statistics | std: standard | stmt: statement | str: string | struct: structure
  sub: subscribe | svc: service | svcs: services | sync: synchronous | sys: system | tbl: table | tc: transaction | td: technical debt | temp: temporary
  thruput: throughput | tmp: temporary | tmo: timeout | ts: typescript | tx: transaction | txn: transaction | txns: transactions
  txs: transactions | usr: user | util: utility | val: validation | var: variable | vars: variables | ver: version | vers: version, versions
  vm: virtual machine | vuln: vulnerability | vulns: vulnerabilities | wf: workflow | wh: webhook | whs: webhooks | ws: websocket | xact: transaction | xn: transaction | xss: cross site scripting
`;

const table = new Map(
  MEANINGS.trim()
    .split(/\s*[|\n]\s*/)
    .map((entry): [string, string[][]] => {
      const [short = '', meanings = ''] = entry.split(': ');
      return [short.trim(), meanings.split(', ').map((meaning) => meaning.split(' '))];
    }),
);

/** What a short form stands for, each as its words; none where it is not known. */
export const meaningsOf = (typed: string): readonly (readonly string[])[] => table.get(typed) ?? [];

/** Whether the word is shortened by number: "k8s" is k, eight letters, s. */
export function isNumeronym(typed: string, word: string): boolean {
  const parts = /^([a-z])(\d{1,2})([a-z])$/.exec(typed);
  return (
    parts !== null &&
    word.startsWith(parts[1] ?? '') &&
    word.endsWith(parts[3] ?? '') &&
    word.length === Number(parts[2]) + 2
  );
}

/** Vowels that a word without vowels may still have, for each letter. */
const VOWEL_SHARE = 0.2;

/** Whether it may be a word without its vowels: "mgmt", "obsv". */
export const isSkeleton = (typed: string): boolean =>
  typed.length >= 3 && (typed.slice(1).match(/[aeiou]/g)?.length ?? 0) <= typed.length * VOWEL_SHARE;

/**
 * How well a word without vowels fits a whole one: the share of its consonants that are there, up to 1; 0 where one of the letters
 * is not. First letters must agree.
 */
export function skeletonFit(typed: string, word: string): number {
  if (typed[0] !== word[0] || typed.length >= word.length) return 0;
  let at = 1;
  for (let index = 1; index < word.length && at < typed.length; index++) if (word[index] === typed[at]) at++;
  if (at < typed.length) return 0;
  const bones =
    word.charAt(0) +
    word
      .slice(1)
      .replace(/[aeiou]/g, '')
      .replace(/(.)\1+/g, '$1');
  return Math.min(1, typed.length / bones.length);
}
