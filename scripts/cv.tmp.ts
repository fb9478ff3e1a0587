import { readFileSync } from 'node:fs';
import { coreQuestions } from '@/data/bank';
import { learn } from './learn/softmax';
import { readTexts, type Text } from './learn/texts';
import { fileOf } from './learn/files';
import { modelOf } from '@/utils/model';
const J = (f: string): any[] => readFileSync(f, 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l));
const E = '/work/main/scripts/learn/examples/';
const core = coreQuestions.map((q) => q.id); const answers = J(E + 'answers.jsonl'), asked = J(E + 'asked.jsonl'), points = J(E + 'points.jsonl');
const linesOf = (q: any) => [q.prompt, q.purpose, ...q.cues, ...q.probes.map((p: any) => p.text), ...q.listenFor.flatMap((p: any) => [p.point, ...p.cues]), ...Object.values(q.anchors), ...q.redFlags];
const sure = (l: string) => new Map([[l, 1]]);
const share = (r: any) => { const t = Object.values(r).reduce((a: any, b: any) => a + b, 0) as number; return t ? new Map(Object.entries(r).map(([i, g]: any) => [i, g / t])) : sure('none'); };
const held = J('/work/wt/held/answers.jsonl');
const base = { l2: .07, letters: false, wording: false, pw: .1, aw: .8, lw: .3 };
for (const o of [{wording:true,pw:.3,l2:.1},{wording:true,pw:.3,l2:.2},{wording:true,pw:.3,l2:.1,lw:.15},{wording:true,pw:.6,l2:.1},{wording:true,letters:true,pw:.3,l2:.1},{wording:true,pw:.3,l2:.1,least:3}] as any[]) {
  const s = { ...base, ...o }; const kinds = { wording: s.wording, letters: s.letters }; let n = 0, h1 = 0, h3 = 0;
  const texts = (tr: any[]): Text[] => [...tr.map((r) => ({ text: r.text, labels: share(r.relevant), weight: 1 })), ...asked.flatMap((r) => r.id && core.includes(r.id) ? [{ text: r.text, labels: sure(r.id), weight: s.aw }] : []), ...coreQuestions.flatMap((q) => linesOf(q).map((text: any) => ({ text, labels: sure(q.id), weight: s.lw }))), ...(s.pw ? points.map((r) => ({ text: r.text, labels: sure(r.question), weight: s.pw })) : [])];
  const ev = (read: any, rows: any[]) => { for (const r of rows) { if (!Object.keys(r.relevant).length) continue; const { scores } = read.read(r.text); const o = core.filter((i) => i !== r.current).map((i) => [i, scores.get(i)!] as const).sort((a, b) => b[1] - a[1]); n++; if (o[0]![0] in r.relevant) h1++; if (o.slice(0, 3).some(([i]) => i in r.relevant)) h3++; } };
  for (let fold = 0; fold < 4; fold += 2) ev(modelOf(fileOf(learn(readTexts(texts(answers.filter((_, i) => i % 4 !== fold)), kinds), [...core, 'none'], { l2: s.l2, least: s.least ?? 2, steps: 80, rate: .2 }), kinds, .1, .5)), answers.filter((_, i) => i % 4 === fold));
  const cv = [n, h1 / n, h3 / n].map((x) => x.toFixed(3)).join(' '); n = h1 = h3 = 0;
  ev(modelOf(fileOf(learn(readTexts(texts(answers), kinds), [...core, 'none'], { l2: s.l2, least: s.least ?? 2, steps: 80, rate: .2 }), kinds, .1, .5)), held);
  console.log(JSON.stringify(o), 'cv', cv, 'held', (h1 / n).toFixed(3), (h3 / n).toFixed(3));
}
