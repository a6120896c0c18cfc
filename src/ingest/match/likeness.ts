import { nameParts, otherParts, type NameParts } from './nameParts';

/** How much each character tells: one that half the names share tells little. */
type Weights = (character: string) => number;

/** Words that half of all such names have: they tell the kind of thing, hardly which one. */
const kindWords =
  /产业园|产业|园区|园|中心|基地|平台|指标|管理|完成率|完成|质量|效益|满意度|率|度|服务|发展|综合|高质量|体系|机制|水平/g;

/** How much the characters of some names tell, from how many of the names have them. 0.2 to 1. */
function weightsOf(names: readonly string[]): Weights {
  const seen = new Map<string, number>();
  for (const name of names) for (const character of new Set(name)) seen.set(character, (seen.get(character) ?? 0) + 1);
  const most = Math.log(1 + Math.max(names.length, 8));
  return (character) => Math.max(0.2, Math.log(1 + names.length / (seen.get(character) ?? 1)) / most);
}

interface Letter {
  character: string;
  weight: number;
}

function lettersOf(text: string, weights: Weights): Letter[] {
  const letters = [...text].map((character) => ({ character, weight: weights(character) }));
  for (const match of text.matchAll(kindWords)) {
    const from = Array.from(text.slice(0, match.index)).length;
    for (const letter of letters.slice(from, from + Array.from(match[0]).length)) letter.weight *= 0.45;
  }
  return letters;
}

const sum = (letters: readonly Letter[]): number => letters.reduce((total, { weight }) => total + weight, 0);

/** The heaviest common subsequence. */
function inOrder(a: readonly Letter[], b: readonly Letter[]): number {
  let last = [0, ...b.map(() => 0)];
  for (const { character, weight } of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      const along = Math.max(next[index] ?? 0, last[index + 1] ?? 0);
      const both = other.character === character ? (last[index] ?? 0) + Math.min(weight, other.weight) : 0;
      next.push(Math.max(along, both));
    }
    last = next;
  }
  return last[b.length] ?? 0;
}

/** What both have, in whatever order. */
function inAnyOrder(a: readonly Letter[], b: readonly Letter[]): number {
  const left = [...b];
  return a.reduce((total, { character, weight }) => {
    const at = left.findIndex((other) => other.character === character);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return total + (found ? Math.min(weight, found.weight) : 0);
  }, 0);
}

const pairsOf = (letters: readonly Letter[]): Letter[] =>
  letters.slice(1).map(({ character, weight }, index) => {
    const before = letters[index] ?? { character: '', weight: 0 };
    return { character: before.character + character, weight: before.weight + weight };
  });

const share = (both: number, a: readonly Letter[], b: readonly Letter[]): number => {
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * both) / all;
};

function coreLikeness(a: string, b: string, weights: Weights): number {
  if (a === b) return 1;
  const [here, there] = [lettersOf(a, weights), lettersOf(b, weights)];
  const common = Math.max(inOrder(here, there), 0.92 * inAnyOrder(here, there));
  const smaller = Math.min(sum(here), sum(there));
  const [pairs, others] = [pairsOf(here), pairsOf(there)];
  const held = smaller === 0 || Math.min(here.length, there.length) < 2 ? 0 : common / smaller;
  return 0.45 * share(common, here, there) + 0.35 * held + 0.2 * share(inAnyOrder(pairs, others), pairs, others);
}

/** Makes names comparable: each is taken apart once. */
export function likenessAmong(names: readonly string[]): (a: string, b: string) => number {
  const known = new Map<string, NameParts>();
  const partsOf = (name: string): NameParts => {
    const parts = known.get(name) ?? nameParts(name);
    known.set(name, parts);
    return parts;
  };
  const weights = weightsOf(names.map((name) => partsOf(name).core));
  return (a, b) => {
    const [here, there] = [partsOf(a), partsOf(b)];
    const like = coreLikeness(here.core, there.core, weights);
    const same = [...here.parts].filter((part) => there.parts.has(part)).length;
    const other = here.parts.size + there.parts.size - 2 * same;
    return Math.max(
      0,
      like - (otherParts(here, there) ? 0.3 : 0) - Math.min(0.06, 0.02 * other) + Math.min(0.02, same * 0.02),
    );
  };
}
