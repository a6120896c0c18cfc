import { rowKey, said, type Book, type Said } from '../../domain/figure';
import { indicatorsOf, scoreTree, type Indicator } from '../../domain/scoreTree';
import { lineName } from '../lines';
import { lookUp, type LookUp } from '../lookUp';
import { names } from '../columnNames';
import type { Picture, PictureRow } from '../picture';
import { firstOf, present, sayWith, silence } from '../sentences';
import type { Selection } from '../selection';

/** All indicators as they hang together, what the report does not itemise, and the total. */
export function scoreTablePicture(book: Book, { report }: Selection): Picture {
  const look = lookUp(book, report);
  const indicators = indicatorsOf(scoreTree(look.report?.tables.scores ?? []));
  const rows = [
    ...indicators.map((indicator) => indicatorRow(look, indicator)),
    ...restRow(look),
    ...totalRow(look),
    ...reviewRow(look),
  ];
  return {
    id: 'scoreTable',
    heading: headingOf(look),
    caption: said('caption.scoreTable'),
    unit: '分',
    columns: [
      { key: 'weight', name: names.weight },
      { key: 'score', name: names.score },
      { key: 'deduction', name: names.deduction },
      { key: 'reason', name: { zh: '扣分原因', en: 'Reason given' }, unit: 'none' },
    ],
    rows,
    notes: present([indicators.some(isSum(look)) && said('pictureNote.listedPart')]),
  };
}

const keyOf = (look: LookUp, { row }: Indicator): string => rowKey('scores', row, look.report?.year ?? 0);

/** A parent the report gives no points of its own: only what is listed below it can be added up. */
const isSum =
  (look: LookUp) =>
  (indicator: Indicator): boolean =>
    indicator.children.length > 0 &&
    look.id(`${keyOf(look, indicator)}#weight`) === null &&
    look.id(`${keyOf(look, indicator)}#score`) === null;

function indicatorRow(look: LookUp, indicator: Indicator): PictureRow {
  const key = keyOf(look, indicator);
  const sum = isSum(look)(indicator);
  const columns = sum ? ['listedWeight', 'listedScore', 'listedDeduction'] : ['weight', 'score', 'deduction'];
  const { reason } = indicator.row;
  return {
    key,
    label: lineName(indicator.row),
    level: indicator.level,
    kind: 'line',
    ...(sum ? { remark: said('scores.listedPart') } : {}),
    ...(reason ? { words: { reason: { zh: reason } } } : {}),
    cells: [...columns.map((column) => look.id(`${key}#${column}`)), null],
  };
}

function restRow(look: LookUp): PictureRow[] {
  const rest = ['report#unitemisedWeight', 'report#unitemisedScore'];
  if (rest.every((key) => (look.value(key) ?? 0) === 0)) return [];
  const keys = { total: 'report#totalScore', listed: 'report#listedScore' };
  const remark = sayWith(look, 'scores.unitemised', keys);
  return [
    {
      key: 'unitemised',
      label: names.unitemised,
      level: 0,
      kind: 'rest',
      ...(remark ? { remark } : {}),
      cells: [...rest.map(look.id), null, null],
    },
  ];
}

function totalRow(look: LookUp): PictureRow[] {
  const cells = ['report#fullScore', 'report#totalScore', 'report#deducted'].map(look.id);
  if (cells.every((cell) => cell === null)) return [];
  const grade = look.id('report#grade');
  const remark = grade === null ? {} : { remark: said('remark.grade', { grade }) };
  return [{ key: 'total', label: names.scoreTotal, level: 0, kind: 'total', ...remark, cells: [...cells, null] }];
}

/** What the finance authority scored: another fact than the self-score, never merged with it. */
function reviewRow(look: LookUp): PictureRow[] {
  const review = look.id('report#reviewScore');
  if (review === null) return [];
  const remark = said('scores.reviewApart');
  return [
    { key: 'review', label: names.reviewScore, level: 0, kind: 'memo', remark, cells: [null, review, null, null] },
  ];
}

function headingOf(look: LookUp): Said {
  const count = { count: 'report#listedCount' };
  const lost = look.value('report#deductionCount') ?? 0;
  return firstOf(
    silence(look, 'heading.scoreTable.none', 'scores'),
    lost > 0 ? sayWith(look, 'heading.scoreTable', { ...count, lost: 'report#deductionCount' }) : undefined,
    sayWith(look, 'heading.scoreTable.full', count),
  );
}
