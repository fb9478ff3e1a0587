export const LANGUAGES = ['en', 'es', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Words {
  /** The label of the captions. */
  captions: string;
  /** What Meet calls the one who looks at the page. */
  self: string;
  jump: string;
}

/** What the captions of a call page are called, in each language in which it is acted. */
export const WORDS: Record<Language, Words> = {
  en: { captions: 'Captions', self: 'You', jump: 'Jump to bottom' },
  es: { captions: 'Subtítulos', self: 'Tú', jump: 'Ir al final' },
  ja: { captions: '字幕', self: 'あなた', jump: '一番下に移動' },
};
