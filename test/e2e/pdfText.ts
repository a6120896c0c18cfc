import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The text layer of a PDF, a string a page, without the spaces that layout puts between its runs. Some fonts map a
 * character to the radical that looks the same (⼈ for 人): folded back.
 */
export async function pdfText(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC')
        .replaceAll(/\s/g, ''),
    );
  }
  await document.destroy();
  return pages;
}
