import type { Slide, SlideBody, SlideFigure } from '../../briefing/slide';
import type { FigureId, Said } from '../../domain/figure';
import { formatFigure, headUnitText, nameText } from '../../i18n/format';
import { fill, messageOf, sayText } from '../../i18n/say';
import { formulaLine } from '../../i18n/formulaText';
import { sourcesLine } from '../../i18n/sourcesLine';
import type { Picture } from '../../pictures/picture';
import { tableOf, type TableCell, type TableColumn } from '../../pictures/pictureTable';
import { withoutEmptyColumns } from '../../briefing/continuation';
import type { DeckFile, FileBody, FileSlide, TextTable } from './deckFile';
import type { SlideContext } from './slideContext';
import { nativeChart } from './nativeChart';
import { railsOf } from './rails';

interface DeckFileOptions {
  context: Omit<SlideContext, 'unit'>;
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
  const talk = slides.filter(({ backup }) => !backup).length;
  const { language } = context;
  return {
    title,
    department,
    slides: slides.map((slide, index) => {
      const of = { ...context, unit: slide.selection.unit };
      const words = { number: index + 1 };
      const page = slide.backup ? fill(messageOf('slide.answer', language), words) : `${index + 1} / ${talk}`;
      return fileSlide(slide, page, of);
    }),
    stamp,
    example: isExample ? messageOf('slide.example', language) : '',
    lang: language.locale === 'en' ? 'en-US' : 'zh-CN',
  };
}

function fileSlide(slide: Slide, page: string, context: SlideContext): FileSlide {
  const { language } = context;
  const say = (said: Said): string => sayText(said, context);
  const continued =
    slide.parts > 1 ? fill(messageOf('slide.continued', language), { part: slide.part, parts: slide.parts }) : '';
  const own = slide.own ? messageOf('slide.ownHeading', language) : '';
  const body = bodyOf(slide.body, slide, context);
  // What a caption tells of a drawing's marks is not true of a table or another chart.
  const caption = slide.caption && body.form !== 'chart' ? say(slide.caption) : '';
  const unit = body.form === 'chart' && body.chart.unit ? body.chart.unit : '';
  const source = slide.body.form === 'cover' ? '' : sourcesLine(slide.sources, slide.selection.report.year, language);
  const formula = slide.formula === undefined ? '' : formulaLine(slide.formula, context);
  return {
    heading: slide.own || say(slide.heading),
    caption: [own, caption, unit, continued].filter(Boolean).join(' · '),
    body,
    remarks: slide.notes.map(say),
    source: [formula, source].filter(Boolean).join(' · '),
    page,
    notes: [slide.note || slide.says.map(say).join('\n'), source].filter(Boolean).join('\n\n'),
  };
}

function bodyOf(body: SlideBody, slide: Slide, context: SlideContext): FileBody {
  switch (body.form) {
    case 'cover':
      return { form: 'cover', lines: coverLines(body, slide, context) };
    case 'figures':
      return { form: 'figures', figures: body.figures.map((figure) => numeral(figure, context)) };
    case 'answer':
      return {
        form: 'answer',
        line: sayText(body.line, context),
        more: body.more.map((said) => sayText(said, context)),
      };
    case 'chart':
      return drawn(body.picture, context);
    case 'table':
      return { form: 'table', table: textTable(body.picture, context) };
    case 'gone':
      return { form: 'nothing' };
  }
}

function drawn(picture: Picture, context: SlideContext): FileBody {
  const rails = railsOf(picture, context);
  if (rails) return { form: 'rails', rails };
  const chart = nativeChart(picture, context);
  return chart ? { form: 'chart', chart } : { form: 'table', table: textTable(picture, context) };
}

function coverLines(
  { title, issued }: Extract<SlideBody, { form: 'cover' }>,
  { selection }: Slide,
  { language }: SlideContext,
): string[] {
  return [
    fill(messageOf('slide.cover.what', language), { year: selection.report.year }),
    title,
    issued === undefined ? '' : fill(messageOf('slide.cover.issued', language), { issued }),
  ].filter(Boolean);
}

function figureText(id: FigureId, style: 'full' | 'plain' | 'big', { book, language, unit }: SlideContext): string {
  const figure = book.figures.get(id);
  return figure ? formatFigure(figure, { style, unit, language }) : messageOf('absent.notStated', language);
}

function numeral({ figure, label, beside, lines, unit }: SlideFigure, context: SlideContext) {
  const { language } = context;
  const value = figureText(figure, unit === 'money' ? 'big' : 'full', context);
  const behind =
    beside === undefined
      ? ''
      : typeof beside === 'string'
        ? figureText(beside, 'plain', context)
        : sayText(beside, context);
  return {
    label: 'name' in label ? nameText(label.name, language) : messageOf(label.message, language),
    value: [value, behind].filter(Boolean).join(' '),
    lines: lines.map((said) => sayText(said, context)),
  };
}

/** A picture's table as it stands on a slide: one text a cell, the unit once where all columns share it. */
function textTable(whole: Picture, context: SlideContext): TextTable {
  const { book, language, unit } = context;
  const { columns, rows, unit: shared } = tableOf(withoutEmptyColumns(whole), { book, unit });
  const comma = messageOf('list.comma', language);
  const sharedUnit = headUnitText(shared === undefined ? {} : { unit: shared }, language);
  const head = (column: TableColumn): string => {
    const own = shared === undefined ? headUnitText(column, language) : '';
    return nameText(column.name, language) + (own && ` (${own})`);
  };
  return {
    head: [messageOf('picture.row', language) + (sharedUnit && comma + sharedUnit), ...columns.map(head)],
    rows: rows.map(({ label, level, kind, cells }) => ({
      cells: [nameText(label, language), ...cells.map((cell, index) => cellText(cell, columns[index], context))],
      level,
      bold: kind === 'total',
    })),
    numbers: [false, ...columns.map(({ kind }) => kind === 'number')],
  };
}

function cellText(cell: TableCell, column: TableColumn | undefined, context: SlideContext): string {
  if ('word' in cell) return nameText(cell.word, context.language);
  if ('figure' in cell) return figureText(cell.figure, column?.mixed ? 'full' : 'plain', context);
  return cell.empty === 'notImported' ? messageOf('overview.notImported', context.language) : '—';
}
