import { squeezed } from '../recognise/headerText';
import { readName } from '../recognise/names';

/** A name taken apart: what it is about, and what offices put on and leave off from one year to the next. */
export interface NameParts {
  /** What tells it from others, without the rest; the whole name where nothing else would be left. */
  core: string;
  /** Which part of it: `期1`, `栋1-2`, `(西)`; a name with another part is another statement. */
  parts: ReadonlySet<string>;
}

const numerals = '零一二三四五六七八九十';
const digitOf = (text: string): string =>
  text === '首' ? '1' : /^\d+$/.test(text) ? text : String(numerals.indexOf(text));

const marks = /["'“”‘’「」『』《》〈〉·•、,，.。;；:：!?！？_/\\|+&—–~-]/g;
const legal = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|分公司|公司|集团)/g;
const phase = /第?(首|[一二三四五六七八九十]|\d{1,2})期(?:工程|项目|建设)?/g;
const building = /(\d{1,3}(?:[-—–~至、]\d{1,3})*)(?:号楼|号|栋|幢|座|#)(?:单体|厂房|楼)?/g;
/** What is put before or behind a name without making it another thing. */
const trimmings =
  /(?:建设项目|工程项目|项目建设|工程建设|重点项目|重大项目|项目|工程|建设|打造|推进|推动|加快|持续|全力|大力|着力|积极|扎实|深入|进一步|切实|全面|稳步|有序|开展|实施|做好|抓好|完善|加强|强化|情况|工作|任务|及配套设施|及配套|配套设施|市政|新建|续建|改扩建|改造|提升)/g;

/** Takes the brackets and parts out of a name. Example: `1. 东谷医药园（二期）项目` → core 东谷医药园, parts 期2. */
export function nameParts(raw: string): NameParts {
  const parts = new Set<string>();
  const whole = squeezed(readName(raw).name).toLowerCase();
  const take = (text: string): string =>
    text
      .replace(phase, (_, number: string) => {
        parts.add(`期${digitOf(number)}`);
        return '';
      })
      .replace(building, (_, numbers: string) => {
        parts.add(`栋${numbers.replace(/[—–~至]/g, '-')}`);
        return '';
      });
  const bare = take(
    whole.replace(/\(([^()]*)\)/g, (_, inside: string) => {
      const left = take(inside).replace(marks, '').replace(legal, '').replace(trimmings, '');
      if (left !== '') parts.add(`(${left})`);
      return '';
    }),
  ).replace(marks, '');
  const core = [bare.replace(legal, '').replace(trimmings, ''), bare.replace(legal, ''), bare].find(
    (text) => [...text].length >= 2,
  );
  return { core: core ?? whole, parts };
}

/** Whether two names, both with a phase or building, name another one of them. */
export function otherParts(a: NameParts, b: NameParts): boolean {
  const numbered = ({ parts }: NameParts): string[] => [...parts].filter((part) => !part.startsWith('('));
  const [here, there] = [numbered(a), numbered(b)];
  return here.length > 0 && there.length > 0 && !here.some((part) => there.includes(part));
}
