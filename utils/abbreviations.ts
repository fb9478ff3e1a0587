/** Short forms of engineers that no rule gives, each with what it may stand for. */
const MEANINGS = `
  3p: third party | alloc: allocation | arch: architecture | async: asynchronous | authn: authentication
  authz: authorization | be: backend | bg: background | bk: backend | cb: circuit breaker | cc: concurrency control
  cd: continuous delivery, change data | cfg: configuration, config | compat: compatible, compatibility
  conc: concurrency | conf: configuration, config | config: configuration | conn: connection | creds: credentials
  ctx: context | db: database | dbs: databases | ddos: denial of service | deps: dependencies | dev: developer
  devs: developers | dist: distributed | dlq: dead letter queue | dr: disaster recovery | ds: data structure
  dupes: duplicates | e2e: end to end | ec: eventual consistency | enc: encryption | env: environment
  err: error | errs: errors | es: elasticsearch | evt: event | evts: events | ext: external | fe: frontend
  ff: feature flag | fk: foreign key | fks: foreign keys | ft: full text | gql: graphql | ha: high availability
  idx: index | impl: implementation | infra: infrastructure | lb: load balancer, load balancing
  maint: maintenance, maintainable | mem: memory | mfa: multi factor | mgmt: management | mig: migration
  mq: message queue | ms: microservice, microservices | msg: message | msgs: messages | msvc: microservice
  msvcs: microservices | mt: multi tenant | mw: middleware | notifs: notifications | oauth: oauth2
  obs: observability | oncall: on call | oo: object oriented | ops: operations | opt: optimistic, optimise
  param: parameter | params: parameters | perf: performance | perms: permissions | pess: pessimistic
  pg: postgres | pk: primary key | pm: postmortem | pr: pull request | prod: production | prom: prometheus
  pw: password | pwd: password | pwds: passwords | q: queue | qs: queues | qry: query | rabbit: rabbitmq
  rc: race condition | repl: replication | repo: repository | req: request | reqs: requests, requirements
  resp: response | rl: rate limit | rmq: rabbitmq | sched: scheduler | sd: system design | sec: security
  spec: specification | srv: service, server | stats: statistics | std: standard | svc: service | svcs: services
  sync: synchronous | sys: system | tbl: table | td: technical debt | thruput: throughput | tmo: timeout
  tx: transaction | txn: transaction | txns: transactions | txs: transactions | usr: user | vm: virtual machine
  vuln: vulnerability | vulns: vulnerabilities | wh: webhook | ws: websocket | xss: cross site scripting
`;

const table = new Map(
  MEANINGS.trim()
    .split(/\s*[|\n]\s*/)
    .map((entry): [string, string[][]] => {
      const [short = '', meanings = ''] = entry.split(': ');
      return [short, meanings.split(', ').map((meaning) => meaning.split(' '))];
    }),
);

/** What a short form stands for, each meaning as its words; none where it is not known. */
export const meaningsOf = (typed: string): readonly (readonly string[])[] => table.get(typed) ?? [];
