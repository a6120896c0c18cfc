import ts from 'typescript';
import { nodesOf, type SourceFile } from './sourceFile';

const han = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** The places where Chinese belongs: messages, names of the model, headers files arrive with, the invented years. */
const speaksChinese = /^src\/(?:i18n|domain|ingest|cli)\//;

const withoutComments = (markup: string): string => markup.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '');

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isRegularExpressionLiteral(node);

/** Units, stages and other listed words: values of the model, which code compares with. */
export const modelWords = (files: readonly SourceFile[]): Set<string> =>
  new Set(
    files
      .filter(({ path }) => path.startsWith('src/domain/'))
      .flatMap((file) => [...nodesOf(file)])
      .flatMap((node) => (ts.isStringLiteral(node) || ts.isIdentifier(node) ? [node.text] : [])),
  );

/** `{ zh: '决算', en: 'Final' }` in a picture: the name of a row or column, in both languages at once. */
function isNameInBoth(node: ts.Node, { path }: SourceFile): boolean {
  const object = node.parent.parent;
  return (
    path.startsWith('src/pictures/') &&
    ts.isPropertyAssignment(node.parent) &&
    ts.isObjectLiteralExpression(object) &&
    object.properties.some((property) => property.name?.getText() === 'en')
  );
}

/** Words that only one language's readers could read: every other file says them through a message. */
export function fixedChinese(file: SourceFile, words: ReadonlySet<string>): string[] {
  if (speaksChinese.test(file.path)) return [];
  const literals = [...nodesOf(file)].filter(
    (node) =>
      isText(node) &&
      han.test(node.getText()) &&
      !isNameInBoth(node, file) &&
      !(ts.isStringLiteral(node) && words.has(node.text)),
  );
  const markup = [file.template, file.styles].flatMap((part) => withoutComments(part).split('\n'));
  return [...literals.map((node) => node.getText()), ...markup.filter((line) => han.test(line))].map(
    (found) => `${file.path} has Chinese of its own: ${found.trim().slice(0, 60)}`,
  );
}

const rawMarkup =
  /\bv-html\b|\b(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b|\bdocument\.write\b|\bnew Function\b|\beval\(/g;

/** Ways to let a file's text become markup or code. */
export const rawMarkupIn = (file: SourceFile): string[] =>
  (file.text.match(rawMarkup) ?? []).map((way) => `${file.path} uses ${way}`);

const silenced = /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)|\b(?:TODO|FIXME|XXX)\b/g;

/** Checks switched off, and promises instead of code. */
export const silencedIn = (file: SourceFile): string[] =>
  (file.text.match(silenced) ?? []).map((mark) => `${file.path} says ${mark}`);

/** Where things are stored and read: a failure there is never an answer. */
const answersForStorage = /^src\/(?:storage|stores|worker|ingest)\//;
const isNothing = (node: ts.Node): boolean =>
  /^(?:undefined|null|\[\]|\{\}|''|""|false|0)$/.test(node.getText().replace(/[()\s]/g, ''));

/** `promise.catch(() => [])`, `then(use, () => undefined)`, `error: () => undefined`: a failure turned into "none". */
export function failuresHidden(file: SourceFile): string[] {
  if (!answersForStorage.test(file.path)) return [];
  return [...nodesOf(file)]
    .filter((node): node is ts.ArrowFunction => ts.isArrowFunction(node) && isNothing(node.body))
    .filter(({ parent, ...arrow }) => {
      if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'error';
      if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
      // What nobody waits for answers nothing: the promise itself tells whoever asks.
      if (ts.isExpressionStatement(parent.parent)) return false;
      const { text } = parent.expression.name;
      const place = parent.arguments.findIndex((argument) => argument.pos === arrow.pos);
      return (text === 'catch' && place === 0) || (text === 'then' && place === 1);
    })
    .map((node) => `${file.path} hides a failure: ${node.parent.getText().slice(0, 80)}`);
}

const pureFloors = /^src\/(?:domain|pictures|charts|i18n|briefing)\//;
const outerWorld = new Set([
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'matchMedia',
  'requestAnimationFrame',
  'fetch',
  'XMLHttpRequest',
]);

/** A name in its own right: not `x.document`, not a key, not a variable the file itself declares. */
function isFree(node: ts.Identifier, declared: ReadonlySet<string>): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node) return false;
  return !declared.has(node.text);
}

const namesDeclaredIn = (file: SourceFile): Set<string> =>
  new Set(
    [...nodesOf(file)].flatMap((node) =>
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
        ? [node.name.text]
        : [],
    ),
  );

/** A value that is another one at the next call. */
const isFickle = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) && /^(?:Math\.random|Date\.now|performance\.now)$/.test(node.expression.getText())) ||
  (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0);

/** What makes a floor depend on a page or on the moment, where the same input has to give the same output. */
export function impurities(file: SourceFile): string[] {
  if (!pureFloors.test(file.path)) return [];
  const declared = namesDeclaredIn(file);
  return [...nodesOf(file)]
    .filter((node) => isFickle(node) || (ts.isIdentifier(node) && outerWorld.has(node.text) && isFree(node, declared)))
    .map((node) => `${file.path} is not pure: ${node.getText()}`);
}

/** Methods newer than the tablets this is built for (Chrome 108, Safari 16.4): a build lowers syntax, not these. */
const tooNew =
  /\.(?:toSorted|toReversed|toSpliced|withResolvers|fromAsync|isSubsetOf|isSupersetOf|symmetricDifference|showPopover)\(|\b(?:Object|Map)\.groupBy\(|\bURL\.canParse\(|\bAbortSignal\.any\(|\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|flatMap|some|every|find|reduce|forEach|toArray|take|drop)\(/g;

export const tooNewIn = (file: SourceFile): string[] =>
  (file.text.match(tooNew) ?? []).map((call) => `${file.path} calls ${call.trim()}, which tablets of 2021 lack`);

/**
 * Style newer than those tablets that no build can lower, and that is no mere ornament where it is known. What a
 * browser may ignore (`field-sizing`, `text-wrap`, `text-autospace`) is not in it; nesting is lowered.
 */
const tooNewStyle =
  /@(?:starting-style|scope|position-try|view-transition)\b|\b(?:color-mix|light-dark|oklch|oklab|anchor|linear|round|mod|abs|sign|sin|cos|tan|if|xywh)\(|\b(?:rgb|hsl)a?\(\s*from\b|\bsubgrid\b|:(?:popover-open|user-valid|user-invalid|dir\(|state\()|:nth-(?:last-)?child\([^)]* of |\d(?:rlh|lh|cap|rcap|ric)\b|\ballow-discrete\b|\banimation-timeline\b|@container[^{]*\bstyle\(/g;

export const tooNewStyleIn = (file: SourceFile): string[] =>
  (withoutComments(file.styles).match(tooNewStyle) ?? []).map(
    (style) => `${file.path} styles with ${style.trim()}, which tablets of 2021 lack`,
  );

/** Domain objects pass through structured clone, which strips a class; an enum exists at run time for nothing. */
export const classesAndEnums = (file: SourceFile): string[] =>
  [...nodesOf(file)].flatMap((node) => {
    if (ts.isEnumDeclaration(node)) return [`${file.path} declares the enum ${node.name.text}`];
    if (ts.isClassLike(node) && file.path.startsWith('src/domain/')) return [`${file.path} declares a class`];
    return [];
  });

/** The intake grows by a form a time, and has grown into files nobody reads at once before. */
const isIntake = ({ path }: SourceFile): boolean => path.startsWith('src/ingest/');
const longestOf = (file: SourceFile): number => (isIntake(file) ? 100 : 120);
const longestFile = 250;

/** Files of the intake that want to be two. */
export const longFiles = (file: SourceFile): string[] => {
  const lines = file.text.split('\n').length - 1;
  return isIntake(file) && lines > longestFile ? [`${file.path}: ${lines} lines`] : [];
};

/** Functions longer than anybody reads at once: what they decide can be said apart, and tried. */
export const longFunctions = (file: SourceFile): string[] =>
  [...nodesOf(file)].flatMap((node) => {
    if (!ts.isFunctionLike(node)) return [];
    const lines = node.getText().split('\n').length;
    return lines > longestOf(file) ? [`${file.path}: a function of ${lines} lines`] : [];
  });
