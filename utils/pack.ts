import { z } from './zod';

export const COMPETENCIES = ['api', 'databases', 'scalability', 'systems', 'security', 'collaboration'] as const;
const competency = z.enum(COMPETENCIES);

const line = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What earns each level. Keys are the levels as text, as in the pack files. */
const anchors = z.strictObject({ 1: line, 2: line, 3: line, 4: line });

const pointSchema = z.strictObject({
  id: slug,
  /** One line of the panel. */
  point: line.max(80),
  /** What a candidate says when covering the point. Never shown. */
  cues: z.array(line).min(3),
});

/** A question as it stands in a pack file. */
export const questionSchema = z
  .strictObject({
    id: slug,
    number: z.int().positive(),
    home: slug,
    packs: z.array(slug).min(1),
    /** The short name on screen: "Caching". */
    title: line.max(24),
    kind: z.enum(['technical', 'story', 'design']),
    difficulty: z.enum(['foundation', 'intermediate', 'advanced']),
    competency,
    also: competency.optional(),
    minutes: z.int().min(1).max(30),
    prompt: line,
    purpose: line,
    listenFor: z.array(pointSchema).min(4).max(6),
    redFlags: z.array(line).min(2).max(4),
    probes: z
      .array(z.strictObject({ for: slug, text: line }))
      .min(3)
      .max(5),
    anchors,
    /** Words of the topic as engineers say them and captions mis-hear them. Never shown. */
    cues: z.array(line).min(25),
  })
  .refine((q) => q.packs.includes(q.home), { message: 'a question belongs to its home pack' })
  .refine((q) => q.probes.every((probe) => q.listenFor.some((point) => point.id === probe.for)), {
    message: 'a probe digs for one of the points',
  });

/** A pack file: one array of questions. */
export const packSchema = z.array(questionSchema).min(1);

const rubricSchema = z.strictObject({
  id: competency,
  /** The short label that screens use: "Scaling". */
  label: line,
  /** The long name: "Scaling and performance". */
  name: line,
  meaning: line,
  anchors,
});
export const rubricsSchema = z.array(rubricSchema).length(COMPETENCIES.length);

export type Competency = z.infer<typeof competency>;
export type Question = z.infer<typeof questionSchema>;
export type Point = Question['listenFor'][number];
export type Probe = Question['probes'][number];
export type Rubric = z.infer<typeof rubricSchema>;
