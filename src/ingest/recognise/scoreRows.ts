import { fault } from '../../domain/fault';
import { parseStated } from '../../domain/hundredths';
import type { CellValue } from '../cells';
import { glimpse } from '../glimpse';
import { squeezed } from './headerText';
import { placeLines } from './lineTree';
import { isSubtotal, readName } from './names';
import { gather, passRow, type LooseRow } from './gathering';
import { codeBook, rowName, storedNames, type ScoreTotal, type ShapeContext, type ShapedRow } from './shaping';

const totalNames =
  /^(?:合计|总计|总分|总得分|自评总分|自评得分合计|合计得分|得分合计|总评分|总分值|合计分|综合得分|总评|total|totalscore)$/i;

export interface ShapedScores {
  rows: ShapedRow[];
  total?: ScoreTotal;
}

const columns = ['weight', 'score'] as const;

/** 预算绩效管理（10分） → the name and the weight it states. */
function weightInName(name: string): { name: string; weight?: CellValue } {
  const match = /^(.+?)\s*[(（]\s*(\d+(?:\.\d+)?)\s*分\s*[)）]$/.exec(name);
  const weight = match?.[2] === undefined ? undefined : parseStated(match[2], '分');
  return match?.[1] && weight !== undefined && typeof weight !== 'string' ? { name: match[1], weight } : { name };
}

interface Node {
  row: number;
  values: Record<string, CellValue>;
}

/** Reads rows whose levels stand in columns: what is blank below a name belongs to that name. */
function fromLevels(rows: readonly LooseRow[], context: ShapeContext): ShapedScores {
  const nodes: Node[] = [];
  const at = new Map<string, Node>();
  const stored = storedNames(context.stored, 'scores');
  const codeFor = codeBook();
  let current: string[] = [];
  let total: ScoreTotal | undefined;
  const nodeOf = (path: readonly string[], row: number, anew: boolean): Node => {
    const key = path.join('\u0000');
    const known = at.get(key);
    if (known && !anew) return known;
    const parentPath = path.slice(0, -1);
    const parent = parentPath.length > 0 ? nodeOf(parentPath, row, false).values['code'] : undefined;
    const read = weightInName(readName(path.at(-1) ?? '').name);
    const same = stored.find(read.name, typeof parent === 'string' ? parent : undefined);
    const code = codeFor(same?.code ?? squeezed(read.name), typeof parent === 'string' ? parent : undefined);
    const node: Node = {
      row,
      values: {
        code,
        name: read.name,
        ...(same?.nameEn === undefined ? {} : { nameEn: same.nameEn }),
        ...(parent === undefined ? {} : { parent }),
      },
    };
    if (read.weight !== undefined) {
      node.values['weight'] = read.weight;
      gather(context.gathering, [{ kind: 'suffix', from: glimpse(path.at(-1) ?? ''), to: read.name }], () =>
        context.at(row),
      );
    }
    nodes.push(node);
    at.set(key, node);
    return node;
  };
  for (const loose of rows) {
    const texts = (loose.levels ?? []).map((text) => text.trim());
    const deepest = texts.reduce((last, text, index) => (text === '' ? last : index), -1);
    const { weight, score } = loose.values;
    const first = texts.find((text) => text !== '') ?? '';
    if (
      totalNames.test(squeezed(first)) ||
      (deepest < 0 && totalNames.test(squeezed(loose.lead ?? ''))) ||
      (deepest < 0 && totalNames.test(squeezed(String(loose.values['name'] ?? ''))))
    ) {
      total = totalOf(loose);
      continue;
    }
    if (deepest < 0) {
      if (weight !== undefined || score !== undefined)
        context.gathering.findings.push(fault('recognising.rowWithoutName', context.at(loose.row)));
      continue;
    }
    if (isSubtotal(texts[deepest] ?? '')) {
      subtotal(loose, at.get(current.slice(0, Math.max(deepest, 1)).join('\u0000')), context);
      continue;
    }
    const next: string[] = [];
    let fresh = false;
    for (let level = 0; level <= deepest; level += 1) {
      const text = texts[level] ?? '';
      const name = text === '' ? (fresh ? '' : (current[level] ?? '')) : text;
      if (text !== '' && text !== current[level]) fresh = true;
      if (name !== '') next[level] = name;
    }
    const path = next.filter((name) => name !== undefined);
    // A level whose own row comes behind its children gives them its sum; any other name that comes again is a row again.
    const isNew = !(deepest < texts.length - 1 && at.has(path.join('\u0000')));
    const node = nodeOf(path, loose.row, isNew);
    Object.assign(
      node.values,
      withoutNames(loose.values),
      node.values['weight'] === undefined || weight !== undefined ? {} : { weight: node.values['weight'] },
    );
    for (const [level, value] of (loose.levelWeights ?? []).entries()) {
      const above = at.get(path.slice(0, level + 1).join('\u0000'));
      if (value !== undefined && above && above !== node) above.values['weight'] ??= value;
    }
    current = next.map((name) => name ?? '');
  }
  return { rows: withoutEchoes(nodes), ...(total ? { total } : {}) };
}

/** A leaf named like its parent, alone below it, is the parent's indicator: one row, with the parent's code. */
function withoutEchoes(nodes: readonly Node[]): Node[] {
  const gone = new Set<Node>();
  for (const node of nodes) {
    const { parent, name } = node.values;
    if (parent === undefined) continue;
    const above = nodes.find(({ values }) => values['code'] === parent);
    const siblings = nodes.filter(({ values }) => values['parent'] === parent);
    const isLeaf = !nodes.some(({ values }) => values['parent'] === node.values['code']);
    const isBare = columns.every((column) => above?.values[column] === undefined);
    if (!above || above.values['name'] !== name || siblings.length > 1 || !isLeaf || !isBare) continue;
    const { code: _, parent: __, ...told } = node.values;
    Object.assign(above.values, told);
    above.row = node.row;
    gone.add(node);
  }
  return nodes.filter((node) => !gone.has(node));
}

function withoutNames(values: Record<string, CellValue>): Record<string, CellValue> {
  const { name: _, code: __, parent: ___, ...rest } = values;
  return rest;
}

const totalOf = ({ row, values }: LooseRow): ScoreTotal => ({
  row,
  ...(values['weight'] === undefined ? {} : { weight: values['weight'] }),
  ...(values['score'] === undefined ? {} : { score: values['score'] }),
});

/** 小计: the own weight and score of the heading above it, where it states none itself. */
function subtotal(loose: LooseRow, heading: Node | undefined, { gathering }: ShapeContext): void {
  const free = heading && columns.every((column) => heading.values[column] === undefined);
  if (free)
    for (const column of columns) if (loose.values[column] !== undefined) heading.values[column] = loose.values[column];
  passRow(gathering, loose, { why: free ? 'ofHeading' : 'subtotal', text: rowName(loose) });
}

/** Reads rows whose tree shows in numbering or in how far names are set in. */
function fromNames(rows: readonly LooseRow[], context: ShapeContext): ShapedScores {
  let total: ScoreTotal | undefined;
  const stored = storedNames(context.stored, 'scores');
  const codeFor = codeBook();
  const lines = rows.flatMap((loose) => {
    const read = readName(rowName(loose));
    if (read.name === '' && loose.values['code'] === undefined) {
      if (columns.some((column) => loose.values[column] !== undefined)) {
        context.gathering.findings.push(fault('recognising.rowWithoutName', context.at(loose.row)));
      }
      return [];
    }
    if (!totalNames.test(squeezed(read.name))) return [{ loose, read }];
    total = totalOf(loose);
    return [];
  });
  const placed = placeLines(
    lines.map(({ read }) => ({ read: { ...read, memo: false }, top: false, fits: () => true })),
  );
  const codes: string[] = [];
  const shaped: Node[] = [];
  for (const [index, { loose, read }] of lines.entries()) {
    const at = placed[index]?.parent;
    const given = loose.values['parent'];
    const parent = typeof given === 'string' ? given : at === undefined ? undefined : codes[at];
    if (isSubtotal(read.name)) {
      const heading = [...shaped]
        .reverse()
        .find(({ values }) => columns.every((column) => values[column] === undefined));
      subtotal(loose, heading, context);
      codes[index] = parent ?? '';
      continue;
    }
    const named = weightInName(read.name);
    const same = stored.find(named.name, parent);
    const code =
      typeof loose.values['code'] === 'string'
        ? loose.values['code']
        : codeFor(same?.code ?? squeezed(named.name), parent);
    codes[index] = code;
    shaped.push({
      row: loose.row,
      values: {
        ...(named.weight === undefined ? {} : { weight: named.weight }),
        ...withoutNames(loose.values),
        code,
        name: named.name,
        ...(loose.values['nameEn'] === undefined && same?.nameEn !== undefined ? { nameEn: same.nameEn } : {}),
        ...(parent === undefined ? {} : { parent }),
      },
    });
  }
  return { rows: shaped, ...(total ? { total } : {}) };
}

/** Makes indicators out of rows as forms have them; a row 总分 or 合计 is the total, not an indicator. */
export const shapeScores = (rows: readonly LooseRow[], context: ShapeContext): ShapedScores =>
  rows.some(({ levels }) => levels !== undefined) ? fromLevels(rows, context) : fromNames(rows, context);
