import type { MessageKey } from '../domain/messageKey';
import type { Language } from './language';
import { fill, messageOf, type Part } from './say';

interface Kept {
  name: string;
  example: boolean;
  years: readonly { head: object | undefined }[];
}

/** What is stored on this device as one sentence: whose years, how many, how many invented ones, and whether it lasts. */
export function storedHeading(
  departments: readonly Kept[],
  { lasting, language }: { lasting: boolean; language: Language },
): Part[] {
  const countOf = (kept: readonly Kept[]): number =>
    kept.flatMap(({ years }) => years.filter(({ head }) => head)).length;
  const say = (key: MessageKey, words = {}): string => fill(messageOf(key, language), words);
  const yearsText = (count: number): string => say(count === 1 ? 'keep.oneYear' : 'keep.years', { count });
  const real = departments.filter((one) => !one.example && countOf([one]) > 0);
  const invented = countOf(departments.filter(({ example }) => example));
  const [only] = real;
  const years = yearsText(countOf(real));
  if (!only && invented === 0) return [{ text: say('keep.headingNone') }];
  const stored = !only
    ? say('keep.headingExample', { years: yearsText(invented) })
    : real.length === 1
      ? say('keep.headingOne', { department: only.name, years })
      : say('keep.headingMany', { departments: real.length, years });
  const more = only && invented > 0 ? say('keep.headingMore', { years: yearsText(invented) }) : '';
  const sentence = stored + more + say(lasting ? 'keep.headingHere' : 'keep.headingMemory');
  const at = only && real.length === 1 ? sentence.indexOf(only.name) : -1;
  if (!only || at < 0) return [{ text: sentence }];
  const pieces: Part[] = [
    { text: sentence.slice(0, at) },
    { text: only.name, lang: 'zh' },
    { text: sentence.slice(at + only.name.length) },
  ];
  return pieces.filter(({ text }) => text !== '');
}
