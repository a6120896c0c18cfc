import type { PassedReason } from '../importDraft';
import { squeezed } from './headerText';
import { type ReadName, readName, totalRank } from './names';
import { addition } from './readRows';
import { type LooseRow, passRow } from './gathering';
import { type ShapeContext, rowName } from './shaping';
import { standardLine } from './standardLines';

export const lineAmounts = ['initial', 'adjusted', 'final'] as const;

export interface SpendingLine {
  loose: LooseRow;
  read: ReadName;
  /** No amounts: a heading, until a subtotal gives it some. */
  heading: boolean;
}

export const lineOf = (loose: LooseRow): SpendingLine => ({
  loose,
  read: readName(rowName(loose)),
  heading:
    !loose.nil &&
    lineAmounts.every((column) => loose.values[column] === undefined && loose.values[addition] === undefined),
});

/** What is carried over from year to year and how surpluses are shared out is no spending of the year. */
const carriedOver = /结转|结余分配|结余$|使用非财政拨款|弥补收支差额|弥补亏损/;

/** What comes in is no spending; above a sum of it everything is. */
const incoming = /收入(?:合计|总计)?$/;

const allIncoming = /^(?:本年)?收入(?:合计|总计)$/;

/** What a page adds up for itself when a table runs over several: 本页小计, 小计（本页）, 承前页, 上页结转, 累计至本页. */
const pageSum =
  /^(?=.*(?:小计|合计|累计|结转|承|过|转|接)).*(?:[本上前下次各每]页(?!岩|面)|页计).*$|^(?:承前页?|承上|过次|转下|接上)$/;

const isPageSum = ({ read, loose }: SpendingLine): boolean =>
  pageSum.test(read.name) || pageSum.test(squeezed(rowName(loose)));

const secondBreakdown = /^(?:按)?(?:支出)?经济分类(?:支出)?(?:科目)?(?:合计|分类)?$/;

export const pass = ({ gathering }: ShapeContext, why: PassedReason, { loose }: SpendingLine): void =>
  passRow(gathering, loose, { why, text: rowName(loose) });

/** Leaves out what is not this year's spending by kind: carry-overs, a second breakdown by economic class. */
export function spendingOnly(lines: readonly SpendingLine[], context: ShapeContext): SpendingLine[] {
  const kept: SpendingLine[] = [];
  let second = false;
  const nature = lines.some(
    ({ read }) => standardLine(read.name)?.code === 'basic' || standardLine(read.name)?.code === 'projects',
  );
  const lastIncoming = lines.reduce((last, { read }, index) => (allIncoming.test(read.name) ? index : last), -1);
  for (const [index, line] of lines.entries()) {
    const { name } = line.read;
    if (totalRank(name) !== undefined) second = false;
    if (nature && secondBreakdown.test(name)) second = true;
    if (index <= lastIncoming || incoming.test(name)) pass(context, 'income', line);
    else if (isPageSum(line)) pass(context, 'pageSum', line);
    else if (carriedOver.test(name)) pass(context, 'carriedOver', line);
    else if (second) pass(context, 'secondSplit', line);
    else kept.push(line);
  }
  return kept;
}
