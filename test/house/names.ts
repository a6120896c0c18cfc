import ts from 'typescript';
import type { SourceFile } from './sourceFile';

const emptyName = /^(?:utils?|helpers?|common|misc|shared)$/;

const isReexport = (statement: ts.Statement): boolean =>
  ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

/** Names that say nothing, and files that only pass others on. */
export function namingViolations({ path, scripts }: SourceFile): string[] {
  const parts = path.replace(/\.[^/]*$/, '').split('/');
  const name = parts.at(-1) ?? '';
  const statements = scripts.flatMap((script) => [...script.statements]);
  const isBarrel = statements.length > 0 && statements.every(isReexport);
  return [
    ...parts.filter((part) => emptyName.test(part)).map((part) => `${path}: “${part}” names nothing`),
    ...(name === 'index' || name === 'types' ? [`${path}: name it after what it holds`] : []),
    ...(isBarrel ? [`${path} only passes others on`] : []),
    ...(path.startsWith('src/views/') && path.endsWith('.vue') && !name.endsWith('View')
      ? [`${path}: a view's name ends in View`]
      : []),
    ...(path.endsWith('.vue') !== /^[A-Z]/.test(name) ? [`${path}: components PascalCase, all else camelCase`] : []),
  ];
}

/** What lies loose on a floor whose files stand in rooms by subject. */
export const outsideRooms = ({ path }: SourceFile): string[] =>
  /^src\/(?:components|composables)\/[^/]+$/.test(path) ? [`${path} stands in no room`] : [];

/** Both languages say the same under the same names. */
const isMessages = (path: string): boolean => path.startsWith('src/i18n/en/') || path.startsWith('src/i18n/zh-CN/');

const namesOf = (statement: ts.Statement): string[] => {
  if (!ts.canHaveModifiers(statement)) return [];
  const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const { name } = statement as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name.text] : [];
};

/** Exported names that two files give to different things: one word, one concept. */
export function namesTwice(files: readonly SourceFile[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { path, scripts } of files.filter((file) => !isMessages(file.path))) {
    for (const name of scripts.flatMap((script) => script.statements.flatMap(namesOf))) {
      places.set(name, (places.get(name) ?? new Set()).add(path));
    }
  }
  return [...places].flatMap(([name, paths]) => (paths.size > 1 ? [`${name}: ${[...paths].join(', ')}`] : []));
}

const topLevel = new Set([
  'src',
  'public',
  'data',
  'test',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  // Made by tools, kept out of the repository.
  'node_modules',
  'dist',
  'coverage',
]);

/** Entries of the top level that are neither dotfiles nor expected there. */
export const unexpectedEntries = (entries: readonly string[]): string[] =>
  entries.filter((entry) => !entry.startsWith('.') && !topLevel.has(entry));
