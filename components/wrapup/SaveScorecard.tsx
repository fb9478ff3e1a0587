import { Menu } from '@base-ui/react/menu';
import { ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useInterview } from '@/components/interview/InterviewContext';
import { MenuList } from '@/components/parts/MenuList';
import { rubrics } from '@/data/bank';
import { appVersion } from '@/data/version';
import { scorecardCsv } from '@/utils/export/csv';
import { fileNameOf } from '@/utils/export/filename';
import { scorecardJson, scorecardJsonSchemaText } from '@/utils/export/json';
import { scorecardMarkdown } from '@/utils/export/markdown';
import { scorecardOf } from '@/utils/scorecard';
import type { Scorecard } from '@/utils/scorecard-schema';
import { saveFile } from './saveFile';

const FORMATS = [
  {
    label: 'Scorecard',
    ending: 'html',
    type: 'text/html;charset=utf-8',
    write: async (s: Scorecard) => (await import('@/components/scorecard/toHtml')).scorecardHtml(s),
  },
  { label: 'Record', ending: 'json', type: 'application/json', write: async (s: Scorecard) => scorecardJson(s) },
  {
    label: 'Text',
    ending: 'md',
    type: 'text/markdown;charset=utf-8',
    write: async (s: Scorecard) => scorecardMarkdown(s),
  },
  { label: 'Table', ending: 'csv', type: 'text/csv;charset=utf-8', write: async (s: Scorecard) => scorecardCsv(s) },
] as const;
type Format = (typeof FORMATS)[number];

/** Writes the scorecard as a file, derived afresh from the records each time. */
export function SaveScorecard() {
  const { interview, acts, gaps, questions } = useInterview();
  const [saved, setSaved] = useState('');

  async function save(format: Format) {
    const now = Date.now();
    const offset = -new Date(interview.startedAt).getTimezoneOffset();
    const scorecard = scorecardOf({ interview, acts, gaps, questions, rubrics, now, app: appVersion(), offset });
    const name = fileNameOf(scorecard, format.ending);
    saveFile(name, format.type, await format.write(scorecard));
    setSaved(`Saving ${name}.`);
  }

  function saveSchema() {
    saveFile('askside-scorecard.schema.json', 'application/schema+json', scorecardJsonSchemaText());
    setSaved('Saving the schema.');
  }

  return (
    <>
      <div className="bar">
        <button type="button" className="btn primary" onClick={() => void save(FORMATS[0])}>
          Save scorecard
        </button>
        <Menu.Root>
          <Menu.Trigger className="btn primary" aria-label="Other formats">
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
            <Menu.Item className="menu-item" onClick={saveSchema}>
              Schema of the record
              <span className="t3">.schema.json</span>
            </Menu.Item>
          </MenuList>
        </Menu.Root>
      </div>
      <p className="sr" role="status">
        {saved}
      </p>
    </>
  );
}
