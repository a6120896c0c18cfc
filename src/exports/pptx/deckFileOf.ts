import type { ProblemsBody, Slide, SlideBody, SlideFigure } from '../../briefing/slide';
import type { Said } from '../../domain/figure';
import { formatFigure, nameText } from '../../i18n/format';
import { fill, messageOf, sayText, type SayOptions } from '../../i18n/say';
import { formulaLine } from '../../i18n/formulaText';
import { sourcesLine } from '../../i18n/sourcesLine';
import type { Picture } from '../../pictures/picture';
import { tableParts, withoutEmptyColumns } from '../../briefing/continuation';
import type { Chart } from '../../charts/chart';
import { slideCharts } from '../../charts/slideCharts';
import { themes } from '../../charts/theme';
import { tableWords } from '../tableWords';
import type { DeckFile, FileBody, FileSlide, TextTable } from './deckFile';
import { drawnShapes } from './drawnShapes';
import { nativeChart } from './nativeChart';
import { railsOf } from './rails';

interface DeckFileOptions {
  context: Omit<SayOptions, 'unit'>;
  title: string;
  department: string;
  stamp: string;
  isExample: boolean;
}

/**
 * A briefing's slides, those that are shown with their prepared answers behind them, as texts, tables and charts that
 * stand for themselves. The same pictures and sentences as on the screen; a picture without an ordinary chart is its
 * table. Hidden slides are left out by whoever asks.
 */
export function deckFileOf(
  slides: readonly Slide[],
  { context, title, department, stamp, isExample }: DeckFileOptions,
): DeckFile {
  const { language } = context;
  const made = slides.flatMap((slide) => {
    const of = { ...context, unit: slide.selection.unit };
    const bodies = bodiesOf(slide.body, slide, of);
    return bodies.map((body, part) => ({ slide, body, of, part: part + 1, parts: bodies.length }));
  });
  const talk = made.filter(({ slide }) => !slide.backup && !slide.closing).length;
  const stepped = made.filter(({ slide }) => !slide.backup).length || made.length;
  return {
    title,
    department,
    slides: made.map((one, index) => {
      const asked = fill(messageOf('slide.answer', language), { number: index + 1 });
      const page = one.slide.closing ? '' : one.slide.backup ? asked : `${index + 1} / ${talk}`;
      return { ...fileSlide(one), page, stamped: index === stepped - 1 || index === made.length - 1 };
    }),
    stamp,
    dataWord: messageOf('slide.end.data', language),
    example: isExample ? messageOf('slide.example', language) : '',
    lang: language.locale === 'en' ? 'en-US' : 'zh-CN',
  };
}

interface Made {
  slide: Slide;
  body: FileBody;
  of: SayOptions;
  /** Of a drawing that became a table too long for one slide. */
  part: number;
  parts: number;
}

function fileSlide({ slide, body, of: context, part, parts }: Made): Omit<FileSlide, 'page' | 'stamped'> {
  const { language } = context;
  const say = (said: Said): string => sayText(said, context);
  const [at, all] = parts > 1 ? [part, parts] : [slide.part, slide.parts];
  const continued = all > 1 ? fill(messageOf('slide.continued', language), { part: at, parts: all }) : '';
  const own = slide.own && !slide.closing ? messageOf('slide.ownHeading', language) : '';
  // What a caption tells of a drawing's marks is not true of a table or another chart.
  const caption = slide.caption && body.form !== 'chart' ? say(slide.caption) : '';
  const unit = body.form === 'chart' && body.chart.unit ? body.chart.unit : '';
  const from = { ...slide, year: slide.selection.report.year };
  const source = slide.body.form === 'cover' || slide.closing ? '' : sourcesLine(from, language);
  const formula = slide.formula === undefined ? '' : formulaLine(slide.formula, context);
  return {
    heading: slide.own || say(slide.heading),
    caption: [own, caption, unit, continued].filter(Boolean).join(' · '),
    body,
    remarks: part === parts ? slide.notes.map(say) : [],
    source: [formula, source].filter(Boolean).join(' · '),
    notes: [slide.note || slide.says.map(say).join('\n'), source].filter(Boolean).join('\n\n'),
  };
}

function bodiesOf(body: SlideBody, slide: Slide, context: SayOptions): FileBody[] {
  switch (body.form) {
    case 'cover':
      return [{ form: 'cover', lines: coverLines(body, slide, context) }];
    case 'figures':
      return [{ form: 'figures', figures: body.figures.map((figure) => numeral(figure, context)) }];
    case 'answer': {
      const more = body.more.map((said) => sayText(said, context));
      return [{ form: 'answer', line: sayText(body.line, context), more }];
    }
    case 'problems':
      return [{ form: 'columns', columns: body.columns.map((column) => columnTexts(column, context)) }];
    case 'end':
      return [{ form: 'end', ...endTexts(body, context) }];
    case 'chart':
      return drawn(body.picture, context);
    case 'table':
      return [{ form: 'table', table: textTable(body.picture, context) }];
    case 'gone':
      return [{ form: 'nothing' }];
  }
}

/** What no ordinary chart says: bars of their own scales, words under steps, deductions under a lens. */
const asShapes: ReadonlySet<string> = new Set(['yearShares', 'unspentTold', 'deductions', 'parkSteps']);

function drawerOf(chart: Chart, picture: Picture, { book, language, unit }: SayOptions) {
  const theme = themes.projection;
  return (width: number, height: number) => {
    const wanted = chart.heightFor(picture, width, theme, language.locale);
    const own = chart.fills ? height : Math.min(height, Math.round(wanted * 1.35));
    return drawnShapes(chart, picture, { book, language, unit, theme, width, height: own });
  };
}

function drawn(picture: Picture, context: SayOptions): FileBody[] {
  const rails = railsOf(picture, context);
  if (rails) return [{ form: 'rails', rails }];
  const own = asShapes.has(picture.id) ? slideCharts[picture.id] : undefined;
  if (own) return [{ form: 'drawing', draw: drawerOf(own, picture, context) }];
  const chart = nativeChart(picture, context);
  if (chart) return [{ form: 'chart', chart }];
  return tableParts(picture).map((part) => ({ form: 'table', table: textTable(part, context) }));
}

function coverLines(
  { title, issued }: Extract<SlideBody, { form: 'cover' }>,
  { selection }: Slide,
  { language }: SayOptions,
): string[] {
  return [
    fill(messageOf('slide.cover.what', language), { year: selection.report.year }),
    title,
    issued === undefined ? '' : fill(messageOf('slide.cover.issued', language), { issued }),
  ].filter(Boolean);
}

function columnTexts({ head, items, typed }: ProblemsBody['columns'][number], { language }: SayOptions) {
  const tag = typed ? ` · ${messageOf('slide.typed', language)}` : '';
  return {
    head: messageOf(head, language) + tag,
    items: items.map(({ name, level }) => (level > 0 ? '\u2013 ' : '') + nameText(name, language)),
  };
}

function endTexts({ department, year, rows }: Extract<SlideBody, { form: 'end' }>, context: SayOptions) {
  const { language } = context;
  return {
    lines: [department, fill(messageOf('slide.cover.what', language), { year })],
    rows: rows.map((row) => [messageOf(row.label, language), sayText(row.said, context)] as const),
  };
}

function numeral({ figure: id, label, line }: SlideFigure, context: SayOptions) {
  const figure = context.book.figures.get(id);
  const value = figure ? formatFigure(figure, context) : messageOf('absent.notStated', context.language);
  return { label: nameText(label, context.language), value, lines: [sayText(line, context)] };
}

function textTable(whole: Picture, context: SayOptions): TextTable {
  const picture = withoutEmptyColumns(whole);
  return {
    columns: tableWords(picture, context),
    rows: picture.rows.map(({ level, kind }) => ({ level, bold: kind === 'total' })),
  };
}
