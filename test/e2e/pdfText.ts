import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a sheet: what it says and its box, in points from the sheet's left and foot. */
export interface Run {
  text: string;
  left: number;
  right: number;
  foot: number;
  head: number;
}

/** The runs of a PDF's text layer, a list a page. Runs of spaces, and text that is turned, are left out. */
export async function pdfRuns(bytes: Uint8Array): Promise<Run[][]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 }).promise;
  const pages: Run[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item): Run[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, turned, , size, left, foot] = item.transform.map(Number) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        if (turned) return [];
        // A mark keeps the width of a full one where layout has trimmed its empty half.
        const half = size / 2;
        const right = left + item.width - (/[，。、；：？！）」』”’》]$/.test(item.str) ? half : 0);
        return [
          {
            text: item.str,
            left: left + (/^[（「『“‘《]/.test(item.str) ? half : 0),
            right,
            foot,
            head: foot + size * 0.7,
          },
        ];
      }),
    );
  }
  await document.destroy();
  return pages;
}

/**
 * What a sheet says, without the spaces that layout puts between its runs. Some fonts map a character to the radical
 * that looks the same (⼈ for 人): folded back.
 */
export const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .normalize('NFKC')
    .replaceAll(/\s/g, '');

/** The text layer of a PDF, a string a page. */
export const pdfText = async (bytes: Uint8Array): Promise<string[]> => (await pdfRuns(bytes)).map(textOf);

/** Pairs of runs of one sheet that stand on each other by more than a point each way. */
export const overprinted = (runs: readonly Run[]): string[] =>
  runs.flatMap((one, index) =>
    runs
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.head, other.head) - Math.max(one.foot, other.foot) > 1,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
