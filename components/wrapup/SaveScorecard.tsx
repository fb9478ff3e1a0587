import { Menu } from '@base-ui/react/menu';
import { useQueryClient } from '@tanstack/react-query';
import { ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { MenuList } from '@/components/parts/MenuList';
import { rubrics } from '@/data/bank';
import { packs } from '@/data/pack-list';
import { actsOf } from '@/data/queries';
import { signScorecard } from '@/data/signing';
import { appVersion } from '@/data/version';
import { scorecardCsv } from '@/utils/export/csv';
import { fileNameOf } from '@/utils/export/filename';
import { scorecardJson, scorecardJsonSchemaText } from '@/utils/export/json';
import { scorecardMarkdown } from '@/utils/export/markdown';
import { scorecardOf } from '@/utils/scorecard';
import type { Scorecard } from '@/utils/scorecard-schema';
import type { Signature } from '@/utils/scorecard-signature';
import { saveFile } from './saveFile';

const FORMATS = [
  {
    label: 'Scorecard',
    ending: 'html',
    type: 'text/html;charset=utf-8',
    signed: true,
    write: async (s: Scorecard, by: Signature | null) =>
      (await import('@/components/scorecard/toHtml')).scorecardHtml(s, by),
  },
  {
    label: 'Record',
    ending: 'json',
    type: 'application/json',
    signed: true,
    write: async (s: Scorecard, by: Signature | null) => scorecardJson(s, by),
  },
  {
    label: 'Text',
    ending: 'md',
    type: 'text/markdown;charset=utf-8',
    signed: false,
    write: async (s: Scorecard) => scorecardMarkdown(s),
  },
  {
    label: 'Table',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
    signed: false,
    write: async (s: Scorecard) => scorecardCsv(s),
  },
] as const;
type Format = (typeof FORMATS)[number];

const UNSIGNED = ' It is not signed: the browser could not give the key.';
const FAILED = 'The scorecard could not be saved. Close this panel and open it again, then try once more.';

/** Writes the scorecard as a file, derived afresh from the records each time. `flush` writes what is still being typed. */
export function SaveScorecard({ flush }: { flush(): Promise<boolean> }) {
  const { interview, gaps, utterances, questions } = useInterview();
  const client = useQueryClient();
  const [said, setSaid] = useState<{ tone: 'saving' | 'problem'; text: string } | null>(null);

  /** Read from the database itself: what was written a moment ago may not be on its way to the screen yet. */
  async function actsNow() {
    const read = actsOf(interview.id);
    const queryKey = [...read.queryKey, 'to save'];
    return (await client.fetchQuery({ ...read, queryKey, staleTime: 0, gcTime: 0 })).rows;
  }

  async function tried(save: () => Promise<string>) {
    setSaid(null);
    try {
      setSaid({ tone: 'saving', text: `Saving ${await save()}` });
    } catch {
      setSaid({ tone: 'problem', text: FAILED });
    }
  }

  const save = (format: Format) =>
    tried(async () => {
      if (!(await flush())) throw new Error('What is on screen could not be written.');
      const acts = await actsNow();
      const now = Date.now();
      const offset = -new Date(interview.startedAt).getTimezoneOffset();
      const app = appVersion();
      const scorecard = scorecardOf({ interview, acts, gaps, utterances, questions, rubrics, packs, now, app, offset });
      const name = fileNameOf(scorecard, format.ending);
      // A scorecard without a signature is better than none, as long as it is said.
      const signature = format.signed ? await signScorecard(scorecard).catch(() => null) : null;
      saveFile(name, format.type, await format.write(scorecard, signature));
      return `${name}.${format.signed && !signature ? UNSIGNED : ''}`;
    });

  const saveSchema = () =>
    tried(async () => {
      const name = 'askside-scorecard.schema.json';
      saveFile(name, 'application/schema+json', scorecardJsonSchemaText());
      return `${name}.`;
    });

  return (
    <>
      <div className="bar">
        <button type="button" className="btn primary" onClick={() => void save(FORMATS[0])}>
          Save scorecard
        </button>
        <Menu.Root>
          <Menu.Trigger className="btn primary" aria-label="Other formats" title="Other formats">
            <ChevronUp className="i" aria-hidden />
          </Menu.Trigger>
          <MenuList label="Formats" align="end" side="top" wide>
            {FORMATS.map((format) => (
              <Menu.Item key={format.ending} className="menu-item" onClick={() => void save(format)}>
                {format.label}
                <span className="t3">.{format.ending}</span>
              </Menu.Item>
            ))}
            <Menu.Separator className="menu-line" />
            <Menu.Item className="menu-item" onClick={() => void saveSchema()}>
              Schema of the record
              <span className="t3">.schema.json</span>
            </Menu.Item>
          </MenuList>
        </Menu.Root>
      </div>
      <p className="small t2 saving" role="status">
        {said?.tone === 'saving' && said.text}
      </p>
      {said?.tone === 'problem' && (
        <p className="problem" role="alert">
          {said.text}
        </p>
      )}
    </>
  );
}
