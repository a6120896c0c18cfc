import type { Language } from './language';

/** Bytes as KB, MB or GB, one decimal below a hundred. */
export function sizeText(bytes: number, { locale }: Language): string {
  const [scale, unit] = bytes >= 1e9 ? [1e9, 'GB'] : bytes >= 1e6 ? [1e6, 'MB'] : [1e3, 'KB'];
  const size = bytes / scale;
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: size < 100 ? 1 : 0 }).format(size);
  return `${digits}\u00A0${unit}`;
}

/** A stored moment (ISO 8601) as date and time; a text that is none stays as it is. */
export function momentText(moment: string, { locale }: Language): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const month = locale === 'en' ? 'short' : '2-digit';
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return date.toLocaleString(locale, { year: 'numeric', month, day: '2-digit', ...time });
}

/** Whole days from one moment to another; undefined where either is none. */
export function daysBetween(from: string, to: Date): number | undefined {
  const days = Math.floor((to.getTime() - new Date(from).getTime()) / 86_400_000);
  return Number.isFinite(days) ? Math.max(0, days) : undefined;
}
