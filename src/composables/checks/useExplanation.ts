import { computed, reactive, ref, toRaw, watch } from 'vue';
import { useLanguage } from '../shell/useLanguage';
import { useReading } from '../scope/useReading';
import type { Finding } from '../../domain/finding';
import { figurePrintOf, type SignOff, type Standing } from '../../domain/signOff';
import { blanksOf, emptyBlanks, explanationKey } from '../../pictures/explanations';
import { fill, messageOf, plainText } from '../../i18n/say';
import { useSignOffs } from '../../stores/signOffs';

/** The explanation of one finding as it is being written: its sentence with blanks, what is missing, keeping it. */
export function useExplanation(finding: () => Finding, standing: () => Standing | undefined) {
  const reading = useReading();
  const { language, t } = useLanguage();
  const signOffs = useSignOffs();
  const blanks = reactive<Record<string, string>>({});
  const by = ref('');
  const refused = ref('');

  const message = computed(() => messageOf(explanationKey(finding()), language.value));
  const pieces = computed(() => blanksOf(message.value));
  const missing = computed(() => emptyBlanks(pieces.value, blanks).length + (by.value.trim() ? 0 : 1));

  function putBack(): void {
    for (const name of Object.keys(blanks)) delete blanks[name];
    // Words that could not be kept go before those that were.
    const last = signOffs.unkeptOf(reading.value.selection.report, finding().id) ?? standing()?.signOff;
    Object.assign(blanks, last?.blanks);
    by.value = last?.by ?? '';
    refused.value = '';
  }
  // What is kept arrives after the page; what someone has begun to write is never written over.
  watch(
    () => [finding().id, standing()?.signOff?.at] as const,
    ([id], before) => {
      const untouched = by.value === '' && Object.values(blanks).every((text) => text === '');
      if (untouched || id !== before?.[0]) putBack();
    },
    { immediate: true },
  );

  /** Keeps what is written. Gives whether it was kept; if not, `refused` says why. */
  async function keep(state: SignOff['state']): Promise<boolean> {
    const words = Object.fromEntries(Object.entries(toRaw(blanks)).map(([name, text]) => [name, text.trim()]));
    const shown = Object.fromEntries(
      pieces.value.flatMap((piece) =>
        'blank' in piece ? [[piece.blank, words[piece.blank] || t('explain.blankMark')]] : [],
      ),
    );
    const findings = await signOffs.keep(reading.value.selection.report, {
      finding: finding().id,
      state,
      blanks: words,
      text: fill(message.value, shown),
      by: by.value.trim(),
      at: new Date().toISOString(),
      fingerprint: figurePrintOf(reading.value.book, finding()),
    });
    refused.value = findings.map(({ said }) => plainText(said, language.value)).join(' ');
    return findings.length === 0;
  }
  return { pieces, blanks, by, missing, refused, putBack, keep };
}
