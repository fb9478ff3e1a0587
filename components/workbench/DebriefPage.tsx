import { Debrief } from '@/components/debrief/Debrief';
import { date } from '@/utils/format';
import { useDebriefStore } from './useDebriefStore';

/** The debrief that was begun last, or another one. */
export function DebriefPage() {
  const read = useDebriefStore();
  if (!read) return null;
  const { store, all, choose } = read;
  const { id } = store.record;
  const isKept = all.some((each) => each.id === id);
  return (
    <Debrief key={id} store={store}>
      {all.length > 0 && (
        <select
          className="field deb-choose"
          aria-label="Which debrief"
          value={isKept ? id : ''}
          onChange={(event) => choose(event.target.value || null)}
        >
          {all.map((each) => (
            <option key={each.id} value={each.id}>
              Begun {date(each.startedAt, -new Date(each.startedAt).getTimezoneOffset())}
            </option>
          ))}
          <option value="">New debrief</option>
        </select>
      )}
    </Debrief>
  );
}
