import { Menu } from '@base-ui/react/menu';
import { useQuery } from '@tanstack/react-query';
import { ChevronUp, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { MenuList } from '@/components/parts/MenuList';
import { settingsQuery } from '@/data/queries';
import { seal } from '@/data/sealing';
import { changeSettings } from '@/data/settings';
import { signScorecard } from '@/data/signing';
import { fileNameOf } from '@/utils/export/filename';
import { scorecardJson, scorecardJsonSchemaText } from '@/utils/export/json';
import { TRACKING, type Tracking } from '@/utils/export/tracking';
import { count } from '@/utils/format';
import type { Scorecard } from '@/utils/scorecard-schema';
import { FORMATS, type Format } from './formats';
import { LossSheet, type Lost } from './LossSheet';
import { SealSheet } from './SealSheet';
import { saveFile } from './saveFile';

const UNSIGNED = ' It is not signed: the browser could not give the key.';
const FORGOTTEN = ' The key could not be remembered for the next one.';
const FAILED = 'The scorecard could not be saved. Close this page and open it again, then try once more.';

interface Props {
  scorecardNow(): Promise<Scorecard>;
  /** Records that cannot be read and are not in it. */
  damaged: number;
}

/** Writes the scorecard as a file, derived afresh from the records each time. */
export function SaveScorecard({ scorecardNow, damaged }: Props) {
  const withName = useQuery(settingsQuery).data?.nameInFiles ?? false;
  const [said, setSaid] = useState<{ tone: 'saving' | 'problem'; text: string } | null>(null);
  const [lost, setLost] = useState<Lost | null>(null);
  const [sealing, setSealing] = useState(false);

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
      const scorecard = await scorecardNow();
      const name = fileNameOf(scorecard, format.ending, { withName });
      // A scorecard without a signature is better than none, as long as it is said.
      const signature = format.signed ? await signScorecard(scorecard).catch(() => null) : null;
      saveFile(name, format.type, await format.write(scorecard, signature));
      return `${name}.${format.signed && !signature ? UNSIGNED : ''}`;
    });

  const saveFor = ({ id, name: system, write }: Tracking) =>
    tried(async () => {
      const scorecard = await scorecardNow();
      const { text, loss } = write(scorecard);
      const name = fileNameOf(scorecard, `${id}.json`, { withName });
      saveFile(name, 'application/json', text);
      setLost({ system, sentences: loss, fileName: fileNameOf(scorecard, `${id}.loss.txt`, { withName }) });
      return `${name}.`;
    });

  const saveSealed = (publicKey: string) =>
    tried(async () => {
      const scorecard = await scorecardNow();
      const signature = await signScorecard(scorecard).catch(() => null);
      const sealed = await seal(scorecardJson(scorecard, signature), publicKey);
      const name = fileNameOf(scorecard, 'json.age', { withName });
      saveFile(name, 'application/octet-stream', sealed);
      setSealing(false);
      // The file is saved by now; only typing the key is saved or not saved by remembering it.
      const remembered = await changeSettings({ sealTo: publicKey }).then(
        () => true,
        () => false,
      );
      return `${name}.${signature ? '' : UNSIGNED}${remembered ? '' : FORGOTTEN}`;
    });

  const saveSchema = () =>
    tried(async () => {
      const name = 'askside-scorecard.schema.json';
      saveFile(name, 'application/schema+json', scorecardJsonSchemaText());
      return `${name}.`;
    });

  return (
    <>
      {damaged > 0 && (
        <p className="small unread">
          <TriangleAlert className="i" aria-hidden />
          {count(damaged, 'record')} cannot be read. The scorecard says so.
        </p>
      )}
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
            <Menu.Item className="menu-item" onClick={() => setSealing(true)}>
              Sealed to a hiring manager
              <span className="t3">.json.age</span>
            </Menu.Item>
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
      <SealSheet open={sealing} onClose={() => setSealing(false)} onSave={(key) => void saveSealed(key)} />
      <LossSheet lost={lost} onClose={() => setLost(null)} />
      {said?.tone === 'problem' && (
        <p className="problem" role="alert">
          {said.text}
        </p>
      )}
    </>
  );
}
