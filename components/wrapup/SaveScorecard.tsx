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
import { fileNameOf } from '@/utils/export/filename';
import { scorecardJsonSchemaText } from '@/utils/export/json';
import { TRACKING, type Tracking } from '@/utils/export/tracking';
import { scorecardOf } from '@/utils/scorecard';
import type { Scorecard } from '@/utils/scorecard-schema';
import { FORMATS, type Format } from './formats';
import { LossSheet, type Lost } from './LossSheet';
import { saveFile } from './saveFile';

const UNSIGNED = ' It is not signed: the browser could not give the key.';
const FAILED = 'The scorecard could not be saved. Close this panel and open it again, then try once more.';

/** Writes the scorecard as a file, derived afresh from the records each time. `flush` writes what is still being typed. */
export function SaveScorecard({ flush }: { flush(): Promise<boolean> }) {
  const { interview, gaps, utterances, questions } = useInterview();
  const client = useQueryClient();
  const [said, setSaid] = useState<{ tone: 'saving' | 'problem'; text: string } | null>(null);
  const [lost, setLost] = useState<Lost | null>(null);

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

  async function scorecardNow(): Promise<Scorecard> {
    if (!(await flush())) throw new Error('What is on screen could not be written.');
    const acts = await actsNow();
    const now = Date.now();
    const offset = -new Date(interview.startedAt).getTimezoneOffset();
    const app = appVersion();
    return scorecardOf({ interview, acts, gaps, utterances, questions, rubrics, packs, now, app, offset });
  }

  const save = (format: Format) =>
    tried(async () => {
      const scorecard = await scorecardNow();
      const name = fileNameOf(scorecard, format.ending);
      // A scorecard without a signature is better than none, as long as it is said.
      const signature = format.signed ? await signScorecard(scorecard).catch(() => null) : null;
      saveFile(name, format.type, await format.write(scorecard, signature));
      return `${name}.${format.signed && !signature ? UNSIGNED : ''}`;
    });

  const saveFor = ({ id, name: system, write }: Tracking) =>
    tried(async () => {
      const scorecard = await scorecardNow();
      const { text, loss } = write(scorecard);
      const name = fileNameOf(scorecard, `${id}.json`);
      saveFile(name, 'application/json', text);
      setLost({ system, sentences: loss, fileName: fileNameOf(scorecard, `${id}.loss.txt`) });
      return `${name}.`;
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
            <Menu.Group>
              <Menu.GroupLabel className="menu-label">For an applicant tracking system</Menu.GroupLabel>
              {TRACKING.map((system) => (
                <Menu.Item key={system.id} className="menu-item" onClick={() => void saveFor(system)}>
                  {system.name}
                  <span className="t3">.{system.id}.json</span>
                </Menu.Item>
              ))}
            </Menu.Group>
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
      <LossSheet lost={lost} onClose={() => setLost(null)} />
      {said?.tone === 'problem' && (
        <p className="problem" role="alert">
          {said.text}
        </p>
      )}
    </>
  );
}
