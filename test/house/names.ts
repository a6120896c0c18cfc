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
