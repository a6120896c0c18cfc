import { columnsOf, tables, type Column, type TableName } from '../../domain/tables';
import type { MappedColumn } from '../importDraft';
import type { Decisions } from '../decisions';
import type { Form } from '../forms/form';
import type { Sheet } from '../readers/sheet';
import type { HeaderCell } from './headerRows';
import type { Meaning } from './headerWords';
import type { RawBlock } from './rawBlocks';
import { isBlank } from './sheet';

/** A column as mapped, with what the mapping still needs to know of its header. */
export interface ColumnMapping extends MappedColumn {
  cell: HeaderCell;
  /** Its header names a budget amount without saying which. */
  unsure?: NonNullable<Meaning['unsure']>;
  /** Several columns claim the same name, and nothing tells them apart. */
  rival?: true;
  /** Asked about, and nothing until it is answered. */
  open?: true;
  /** Chosen by hand. */
  chosen?: true;
  /** Its header names a year, and a column of the same thing beside it none. */
  otherYear?: true;
}

export const columnOf = (table: TableName, name: string): Column | undefined =>
  columnsOf(table).find(([own]) => own === name)?.[1];

/** The texts of a column's first filled cells. */
export function sampleOf({ rows }: Sheet, { body, skipped }: RawBlock, index: number, limit = 40): string[] {
  const passed = new Set(skipped.map(({ row }) => row));
  const found: string[] = [];
  for (let row = body.from; row < body.to && found.length < limit; row += 1) {
    const cell = rows[row]?.[index];
    if (cell !== undefined && !isBlank(cell) && !passed.has(row)) found.push(cell);
  }
  return found;
}

const percent = /^\s*(?:约|近|超|完成)?\s*\d{1,3}(?:\.\d+)?\s*[%％]?\s*$/;

/** 形象进度 may hold words or percentages, whatever its header: what stands in it decides. */
function progressName(sheet: Sheet, block: RawBlock, index: number, name: string): string {
  if (!/^(?:stage|stageText|progress)$/.test(name)) return name;
  const sample = sampleOf(sheet, block, index);
  if (sample.length === 0) return name;
  const numbers = sample.filter((text) => percent.test(text.normalize('NFKC'))).length;
  if (numbers === sample.length) return 'progress';
  return name === 'progress' && numbers * 2 < sample.length ? 'stageText' : name;
}

const office =
  /(?:局|委|委员会|办公室|办|中心|院|厅|所|馆|处|站|队|学校|大学|医院|协会|总会|署|镇|街道|政府|机关|本级)(?:[(（].{1,8}[)）])?$/;

/** 单位 over names of offices says whose the rows are; over 万元 and 个 it is another thing. */
function isOfOffices(
  { key, index }: HeaderCell,
  table: TableName,
  { block, sheet }: Pick<MapOptions, 'block' | 'sheet'>,
): boolean {
  if (table === 'outcomes' || !/^(?:所属|下属|二级|基层)?(?:单位|部门单位)$/.test(key)) return false;
  const said = sampleOf(sheet, block, index).filter((text) => !/^(?:合计|总计|小计)$/.test(text.trim()));
  return said.length > 0 && said.every((text) => office.test(text.trim()));
}

function mapCell(cell: HeaderCell, table: TableName, { own, block, sheet, settles }: MapOptions): ColumnMapping {
  const { index, header } = cell;
  const meanings = cell.meanings.filter((meaning) => meaning.table === table);
  const [meaning] = meanings;
  const plain: ColumnMapping = { index, header, cell, candidates: meanings.map(({ name }) => name) };
  if (!meaning) return isOfOffices(cell, table, { block, sheet }) ? { ...plain, name: 'department' } : plain;
  const settled = meaning.unsure && settles[meaning.unsure];
  const unsure = !own && meaning.unsure && !settled ? { unsure: meaning.unsure } : {};
  const level = meaning.level === undefined ? {} : { level: meaning.level };
  const year = cell.year === undefined ? {} : { year: cell.year };
  const name = settled ?? (own ? meaning.name : progressName(sheet, block, index, meaning.name));
  return { ...plain, ...(meaning.unsure && !settled ? {} : { name }), ...unsure, ...level, ...year };
}

interface MapOptions {
  own: boolean;
  block: RawBlock;
  sheet: Sheet;
  blockId: string;
  decisions: Decisions;
  /** Doubtful words the sheet's form settles. */
  settles: NonNullable<Form['settles']>;
}

function chooseByHand(mapping: ColumnMapping, table: TableName, { blockId, decisions }: MapOptions): ColumnMapping {
  const key = `${blockId}/${mapping.index}`;
  if (!Object.hasOwn(decisions.mapping, key)) return mapping;
  const wanted = decisions.mapping[key] ?? '';
  const { name: _, unsure: __, ...rest } = mapping;
  if (wanted === '' || !columnOf(table, wanted)) return { ...rest, chosen: true };
  return { ...rest, name: wanted, chosen: true };
}

const strength = ({ chosen, cell }: ColumnMapping, table: TableName): number =>
  chosen ? 2 : cell.meanings.some((meaning) => meaning.table === table && meaning.declared) ? 1 : 0;

const slot = ({ name, year, level }: ColumnMapping): string => `${name ?? ''}|${year ?? ''}|${level ?? ''}`;

/** Of several columns for one thing the one by its declared title stands; equals are rivals, and a person decides. */
function withoutRivals(mappings: readonly ColumnMapping[], table: TableName): ColumnMapping[] {
  const weightsPerLevel = new Set(levelWeights(mappings));
  return mappings.map((mapping) => {
    if (mapping.name === undefined || weightsPerLevel.has(mapping)) return mapping;
    const same = mappings.filter((other) => other.name !== undefined && slot(other) === slot(mapping));
    if (same.length < 2) return mapping;
    const best = Math.max(...same.map((other) => strength(other, table)));
    const strongest = same.filter((other) => strength(other, table) === best);
    // Made the same thing by hand: that is a fault, told elsewhere, and no question.
    if (mapping.chosen || (strongest.length === 1 && strongest[0] === mapping)) return mapping;
    const { name, ...rest } = mapping;
    return strongest.includes(mapping)
      ? { ...rest, candidates: [name, ...rest.candidates.filter((other) => other !== name)], rival: true }
      : rest;
  });
}

/** 2023年决算数 beside a plain 决算数 is of another year than the table: read neither for it nor as a year of its own. */
function withoutOtherYears(mappings: readonly ColumnMapping[]): ColumnMapping[] {
  const plain = new Set(mappings.flatMap(({ name, year }) => (year === undefined ? (name ?? []) : [])));
  return mappings.map((mapping) => {
    const { name, year, chosen } = mapping;
    if (name === undefined || year === undefined || chosen || !plain.has(name)) return mapping;
    const { name: _, ...rest } = mapping;
    return { ...rest, otherYear: true as const };
  });
}

/** 一级指标|分值|二级指标|分值: as many weights as levels, each behind its own. */
function levelWeights(mappings: readonly ColumnMapping[]): ColumnMapping[] {
  const levels = mappings.filter(({ level }) => level !== undefined);
  const weights = mappings.filter(({ name }) => name === 'weight');
  const paired =
    levels.length > 1 &&
    weights.length === levels.length &&
    levels.every((level, at) => {
      const weight = weights[at]?.index ?? -1;
      return weight > level.index && weight < (levels[at + 1]?.index ?? Infinity);
    });
  return paired ? weights : [];
}

/** Columns of levels: the deepest is the name, those above it the parents; a 指标名称 beside them is the deepest. */
function withLevels(mappings: readonly ColumnMapping[]): ColumnMapping[] {
  const levels = mappings.flatMap(({ level }) => level ?? []);
  if (levels.length === 0) return [...mappings];
  const beside = mappings.find(({ name, level }) => name === 'name' && level === undefined);
  const deepest = Math.max(...levels) + (beside ? 1 : 0);
  const weights = levelWeights(mappings);
  return mappings.map((mapping) => {
    const at = weights.indexOf(mapping);
    if (at >= 0 && at < weights.length - 1) return { ...mapping, level: levels[at] ?? 1 };
    if (mapping === beside) return { ...mapping, level: deepest };
    if (mapping.level === undefined || mapping.chosen) return mapping;
    return { ...mapping, name: mapping.level === deepest ? 'name' : 'parent' };
  });
}

/** Suggests a column of the table for every header of a block; what a person chose stands. */
export function mapColumns(table: TableName, options: MapOptions): ColumnMapping[] {
  // A column without a header may be the names of a table whose corner cell is empty.
  const cells = options.block.cells.filter(
    ({ header, index }) => header !== '' || sampleOf(options.sheet, options.block, index, 1).length > 0,
  );
  const suggested = cells.map((cell) => chooseByHand(mapCell(cell, table, options), table, options));
  return withoutRivals(options.own ? withLevels(suggested) : withoutOtherYears(withLevels(suggested)), table);
}

/** A column without its header's reading: what goes into the draft. */
export function plainColumn(mapping: ColumnMapping): MappedColumn {
  const { cell: _, unsure: __, rival: ___, chosen: ____, open: _____, otherYear: ______, ...column } = mapping;
  return column;
}

export const titleOf = (table: TableName, name: string) => columnOf(table, name)?.title ?? tables[table].title;
