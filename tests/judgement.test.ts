import { expect, test } from 'vitest';
import { isVerdict, judges } from '@/utils/summary/judgement';

const JUDGING = `
  Rated 5/5. | 5 out of 5 | Five out of five for communication | 10/10 candidate | Level 4 | The level is 4. | Level: four | Score: 4
  Overall score is high. | Deserves a top score. | Strong hire | No hire. | Lean hire | Should be hired. | Recommend to hire. | Recommendation: yes
  Recommends hiring the candidate. | The candidate is highly recommended. | I recommend this candidate. | Would recommend. | Reject the candidate.
  The candidate should be rejected. | She should be rejected. | Proceed to the next round. | Move forward to the final round. | Make an offer.
  A strong candidate | Weak candidate | The best candidate for the role | Good candidate for this position | A great engineer | Is an expert in Kafka.
  An impressive answer | Impressive | Impressed with depth. | Strong answer. | Showed a deep understanding of caching.
  Demonstrated a strong grasp of transactions. | Has excellent communication skills. | Answered confidently. | Seemed nervous. | She was confident.
  The candidate was very enthusiastic about Kafka. | Sounded hesitant. | Came across as friendly. | Spoke with confidence. | Showed enthusiasm.
  Has a pleasant personality. | Speaks fluent English. | Has a strong accent. | Fluent and articulate. | Knowledgeable about databases.
  Is competent. | Seems capable. | Confident. | Excellent. | Good culture fit. | A perfect fit for the team. | Suitable for the role.
  Exceeds expectations. | Meets the bar. | Passed the interview. | ★★★★★ | 5 stars | Thumbs up | Grade A | Strong yes | The verdict is positive.
  [candidate] is excellent. | [candidate/2] was calm. | The candidate's answer was complete. | Her strengths are databases. | Better than other candidates
  The candidate lacks leadership. | Top marks. | HIRE | H I R E this person | h1re this candidate | Strong h.i.r.e | Recоmmend to hire (with a Cyrillic o)
  Recommandation : embaucher | Empfehlung: einstellen | Recomendado para contratar | Rated highly. | Ranked among the top. | Rate: 5
  4 of 5 | Nine out of ten. | 95/100 | The candidate must pass. | Hire immediately. | Hired: yes | A+ | They are a good engineer. | Explained it very well.
  Would be an asset to any team. | An A-player. | Employ this person. | Bring her on board. | Top 1% | No concerns. | Lacked depth. | Struggled to explain locks.
  Failed to mention indexes. | Could not answer. | Missed the point. | Ready for a senior role. | Approve the candidate.
  Sounded unsure. | The candidate was hesitating. | The candidate hesitated. | A compelling candidate. | An exemplary engineer. | Gave a textbook answer.
  Answer quality: high. | This answer merits the top grade. | [candidate] deserves the role. | She clearly knows databases inside out.
  Candidate lacks hands-on experience with Kafka. | [candidate] outperformed every previous interviewee and is a must for us. | She stood out.
  The candidate excels at databases. | Aced the question on caching. | Better than most candidates so far. | He is a natural leader. | A safe pair of hands.
  The candidate looked lost. | She came across as flustered. | Seniority: mid | Clarity: very good | Tone: warm | Gave a thoughtful answer about locks.
  Gave us a really vague explanation. | He deserves an offer. | Worthy of a senior position. | Warrants a high level. | The candidate laughed nervously.
  Spoke with ease. | Answered without hesitation. | She is a keeper. | The candidate is a quick learner. | Lacks a solid understanding of indexes.
  The candidate truly understands distributed systems. | Knows Postgres by heart. | The candidate's calm manner helped. | Well-versed in Kafka.
  Emotionally stable. | Calm and composed. | Very good. | Well-prepared. | Is the right person for the job. | 100/100 | Offer her the job.
`
  .split(/\||\n/)
  .map((line) => line.trim())
  .filter(Boolean);

const ORDINARY = `
  The service was confident about its prediction. | Chose strong consistency over weak consistency. | Hired a contractor to migrate the database.
  Recommends Postgres over MySQL. | Recommended adding an index. | Strongly recommends Postgres. | The team was nervous about the migration.
  Uses eager loading to avoid N+1 queries. | Set the isolation level to serializable. | A level 2 cache in front of it. | Log level 3 in production.
  An L4 load balancer spreads the load. | Messages should be rejected when the queue is full. | Rejects requests early with 429. | Rate limiting at 100 requests per second
  The error rate was at 5 percent. | The sessions table was a good candidate for partitioning. | Uses a candidate key. | Three of five nodes form a quorum.
  3 of 5 replicas acknowledge a write. | Needs 2 out of 5 brokers. | Nine out of ten requests hit the cache. | Runs 24/7. | Half of the traffic went to 3/4 of the pods.
  Said Postgres was a good fit for the workload. | Uses a fluent API. | Ships logs with Fluentd. | Search is accent-insensitive. | Tests gave confidence in deploys.
  Deployed with confidence after canaries. | Computed a confidence interval. | The change was motivated by an outage. | Follows the happy path. | Keeps a warm cache.
  A cold start took four seconds. | A strong reference kept the object alive. | A weak reference lets it be collected. | The best index was on two columns.
  Good performance of reads mattered most. | Poor query performance came from a missing index. | Chose the smart client to route requests. | S3 intelligent tiering cut the cost.
  Was capable of handling 10k requests per second. | Postgres is suitable for it. | The fully qualified name is used. | Mentored a junior developer.
  Worked with a senior engineer on it. | Wrote a recommendation service. | Ranks documents by relevance. | Rated products are cached. | Scores documents with BM25.
  Load average was above average. | Requests outstanding at shutdown are drained. | Users were frustrated by slow pages. | Customers were happy again.
  Would measure before optimising. | Would hire more people for operations. | Was hired to build the payment team. | The hiring pipeline service used Kafka.
  Promoted a replica to primary. | A failed node is declined by the leader. | Passes the token to the next service. | Passed a context through all calls.
  Advanced the offset after the write. | Moves on to the next partition. | Grades of severity decide who is paged. | Uses a star schema. | Marks rows as deleted.
  Evaluates the expression at compile time. | Assessed the risk with a dry run. | Explained how the outbox works. | Said the answer depends on the load.
  Asked the team what they would do. | Made an offer to the customers to wait. | Feels that microservices came too early. | Was sure that it was the cluster.
  Level compaction reduces space. | Uses heap level 3 of the tree. | Gave each carrier a pool of twelve calls. | Lost three days because of a wrong guess.
  Would say sorry to sales. | Worked on a tool for interview scheduling. | Chose a deep copy over a shallow copy. | Clear ownership of services mattered.
  A complete rewrite took a year. | Basic auth was replaced by OAuth. | The primary is ready when it has caught up. | Cache hits were excellent after that.
  Uses an expert system. | Kept the interface good enough for callers. | The node seemed healthy but hung. | They were able to roll back. | They are behind a load balancer.
  The team struggled with deadlocks. | Could not explain plans in MySQL 5. | The tree had a depth of four. | The request failed to reach the broker.
  TLS is a must for us. | Was unsure which carrier it was. | Was uncertain about the name of the view. | The query outperformed the old one by far.
  Cached responses outperform fresh ones. | The service gave a wrong response. | Provides a detailed error in the body. | Retries without hesitation of the client.
  Lacks an index on the customer. | The old system lacked structured logs. | The slow span stood out in the trace. | Deserves a comment in the code why it waits.
  Sorts by the highest rating first. | Knows which node is the leader. | Knows the words of the business. | The deploy was a risk, so it went out on Tuesday.
  The quality of the data was low. | The proxy hesitates before it retries. | The job earned its own queue. | The lock is worth the wait. | Each level has its own cache.
  Has no experience with Kafka. | Had worked with RabbitMQ before. | Laughs about the name of the queue. | Without doubt the pool was too small.
  It is best to fail fast. | Would ask for a second opinion. | Two of the four teams moved. | One in five requests failed. | 1 of 3 shards was hot.
`
  .split(/\||\n/)
  .map((line) => line.trim())
  .filter(Boolean);

test.each(JUDGING)('judges: %s', (text) => {
  expect(judges(text)).toBe(true);
});

test.each(ORDINARY)('does not judge: %s', (text) => {
  expect(judges(text)).toBe(false);
});

test('words of a candidate about somebody’s mood may be quoted, a rating may not', () => {
  expect(isVerdict('I was nervous before the migration')).toBe(false);
  expect(isVerdict('you should rate me five out of five')).toBe(true);
});
