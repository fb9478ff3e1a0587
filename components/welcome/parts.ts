/** The parts of the panel from top to bottom, as the tour shows them. `size` is the share of its height. */
export const PARTS: readonly { title: string; size: number; text: readonly string[] }[] = [
  {
    title: 'Who and how long',
    size: 1,
    text: [
      'The bar shows the sections of your kit. Below it stands when a caption was last heard, always.',
      'The round button beside it stops the reading of captions at once.',
    ],
  },
  {
    title: 'Ask next',
    size: 3,
    text: [
      'One question, and the reason for it. Press Enter when you ask it, S to skip it, L to keep it for later.',
      'Or just say it in your own words: the panel notices.',
    ],
  },
  {
    title: 'Now',
    size: 5,
    text: [
      'What to listen for in this answer. “heard?” is a hint of the panel; press a point to confirm it yourself.',
      'Keys 1 to 4 set the level, N writes a note. “3 kept” counts notes and quotes: without one, a level shows as not assessed.',
    ],
  },
  {
    title: 'Captions',
    size: 2,
    text: ['The last two turns, once everyone has agreed. Press E, or the words, to pin them as a quote.'],
  },
  {
    title: 'Coverage',
    size: 2,
    text: [
      'The six competencies and how much is kept for each. Filled pips are a level that you chose, hollow ones mean none yet.',
      'Press ? at any time for all keys.',
    ],
  },
];
