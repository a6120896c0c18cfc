import { computed, ref, shallowRef, watch } from 'vue';
import { useReading } from '../scope/useReading';
import type { Figure } from '../../domain/figure';
import type { Finding } from '../../domain/finding';
import { toDigits, type Absent, type Stated } from '../../domain/hundredths';
import { reportPath } from '../../domain/report';
import { absentWords, columnsOf } from '../../domain/tables';
import { useKeeping } from '../../stores/keeping';

type Cells = Readonly<Record<string, string | number | Stated | Absent | undefined>>;

/** What stands in a cell, as it would be typed: plain digits in the unit it was stated in. */
function typedText(cell: Cells[string]): string {
  if (typeof cell !== 'object') return String(cell ?? '');
  if ('value' in cell) return toDigits(cell);
  return Object.entries(absentWords).find(([, reason]) => reason === cell.absent)?.[0] ?? '';
}

/** One stated figure being put right: the new text, why, what stood in the way, taking it back. */
export function useCorrection(figure: () => Figure) {
  const reading = useReading();
  const keeping = useKeeping();
  const text = ref('');
  const reason = ref('');
  const refused = shallowRef<readonly Finding[]>([]);
  const state = ref<'typing' | 'busy' | 'done' | 'undone'>('typing');

  const place = computed(() => {
    const { origin, report } = figure();
    if (origin.by !== 'report') return undefined;
    const { row, column } = origin;
    const declared = columnsOf(row.table).find(([name]) => name === column)?.[1];
    const rows: readonly Cells[] | undefined = reading.value.book.reports.get(reportPath(report))?.tables[row.table];
    const cells = rows?.[row.index];
    return declared && cells && { row, column, declared, cell: cells[column], rowUnit: String(cells.unit ?? '') };
  });
  const unit = computed(() => {
    const cell = place.value?.cell;
    if (typeof cell === 'object' && 'unit' in cell) return cell.unit;
    const declared = place.value?.declared;
    if (declared?.type !== 'number') return '';
    return declared.unit === 'row' ? (place.value?.rowUnit ?? '') : declared.unit;
  });
  const words = computed(() => (place.value?.declared.type === 'word' ? place.value.declared.words : undefined));

  watch(
    () => figure().id,
    () => {
      text.value = typedText(place.value?.cell);
      reason.value = '';
      refused.value = [];
      state.value = 'typing';
    },
    { immediate: true },
  );

  async function correct(): Promise<void> {
    if (!place.value || state.value === 'busy') return;
    state.value = 'busy';
    const { row, column } = place.value;
    const typed = { row, column, text: text.value.trim(), reason: reason.value.trim() };
    refused.value = await keeping.correct(figure().report, typed);
    state.value = refused.value.length > 0 ? 'typing' : 'done';
  }
  async function undo(): Promise<void> {
    refused.value = await keeping.undo();
    if (refused.value.length === 0) state.value = 'undone';
  }
  return { text, reason, refused, state, unit, words, correct, undo };
}
