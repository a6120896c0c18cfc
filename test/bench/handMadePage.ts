import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveFolder, type Served } from './serveBuild';

const style = `body { font: 15px/24px sans-serif; margin: 40px; color: #17191c; background: #f8f7f3 }
:root { --ink: #17191c; --ink2: #4c5158; --ink3: #62676e; --rule: #d8d5cc; --paper: #f8f7f3; --zhu: #bc3516; --adjusted: #c9cbcb }
svg { display: block; max-width: 1192px }`;
const script = `addEventListener('click', ({ target }) => {
  if (target.closest('figure')) document.querySelector('dialog').showModal();
});`;

/**
 * The least a page can be that shows the same pictures: the app's own drawings as somebody would put them into a page by
 * hand, a style sheet and a script of a few lines. Served with the app's headers.
 */
export async function serveHandMade(app: Served, folder: string): Promise<Served> {
  const page = await readFile(join(app.folder, 'index.html'), 'utf8');
  const drawings = [...page.matchAll(/<svg class="for-desk"[^]*?<\/svg>/g)].map(([drawing]) => drawing);
  if (drawings.length === 0) throw new Error('The built page holds no drawings');
  const figures = drawings.map((drawing, index) => `<figure><h2>${index + 1}</h2>${drawing}</figure>`).join('\n');
  await mkdir(folder, { recursive: true });
  const files = {
    'index.html': `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>By hand</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><script src="page.js" defer></script>
<h1>Pictures</h1>${figures}<dialog>…</dialog></html>`,
    'page.css': style,
    'page.js': script,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return serveFolder(folder);
}
