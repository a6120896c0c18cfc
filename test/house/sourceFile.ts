import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { parse } from 'vue/compiler-sfc';

/** One `import`, `export … from`, `import()` or worker address, as written. */
export interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** A file of the product, read once for all rules. */
export interface SourceFile {
  /** With forward slashes, from the project's root: `src/domain/words.ts`. */
  path: string;
  text: string;
  /** The scripts of the file: a .vue file may have two. Style sheets have none. */
  scripts: ts.SourceFile[];
  /** What a .vue file has outside its scripts. */
  template: string;
  styles: string;
}

function scriptOf(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Reads one file's text into its parts. Throws on a .vue file that cannot be parsed. */
export function sourceFile(path: string, text: string): SourceFile {
  if (extname(path) === '.css') return { path, text, scripts: [], template: '', styles: text };
  if (extname(path) !== '.vue') return { path, text, scripts: [scriptOf(path, text)], template: '', styles: '' };
  const { descriptor, errors } = parse(text, { filename: path });
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join(', ')}`);
  return {
    path,
    text,
    scripts: [descriptor.script, descriptor.scriptSetup].flatMap((block) =>
      block ? [scriptOf(path, block.content)] : [],
    ),
    template: descriptor.template?.content ?? '',
    styles: descriptor.styles.map(({ content }) => content).join('\n'),
  };
}

/** Every node of the file's scripts, outer ones first. */
export function* nodesOf(file: SourceFile): Generator<ts.Node> {
  const stack: ts.Node[] = [...file.scripts].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children: ts.Node[] = [];
    node.forEachChild((child) => {
      children.push(child);
    });
    stack.push(...children.reverse());
  }
}

const text = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;

/** `import { type A, type B }` brings nothing at run time; `import {}` and `import 'x'` do. */
function bringsOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named) || named.elements.length === 0) return false;
  return named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

const exportsOnlyTypes = ({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean =>
  isTypeOnly ||
  (exportClause !== undefined &&
    ts.isNamedExports(exportClause) &&
    exportClause.elements.length > 0 &&
    exportClause.elements.every((element) => element.isTypeOnly));

const isModuleAddress = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) && node.expression.getText() === 'URL' && /import\.meta\.url/.test(node.getText());

const importedBy = (node: ts.Node): { specifier: string | undefined; typeOnly: boolean } | undefined => {
  if (ts.isImportDeclaration(node))
    return { specifier: text(node.moduleSpecifier), typeOnly: bringsOnlyTypes(node.importClause) };
  if (ts.isExportDeclaration(node)) return { specifier: text(node.moduleSpecifier), typeOnly: exportsOnlyTypes(node) };
  if (ts.isImportTypeNode(node))
    return { specifier: ts.isLiteralTypeNode(node.argument) ? text(node.argument.literal) : undefined, typeOnly: true };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { specifier: text(node.arguments[0]), typeOnly: false };
  if (isModuleAddress(node)) return { specifier: text(node.arguments?.[0]), typeOnly: false };
  return undefined;
};

/** All imports of a file, static, dynamic, of types and of workers. */
export function importsOf(file: SourceFile): Import[] {
  return [...nodesOf(file)].flatMap((node) => {
    const found = importedBy(node);
    return found?.specifier === undefined ? [] : [{ specifier: found.specifier, typeOnly: found.typeOnly }];
  });
}

/** The product's own code and style sheets. */
export function readSources(root: string): SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|vue|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => sourceFile(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')));
}
