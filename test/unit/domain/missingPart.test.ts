import { expect, test } from 'vitest';
import { isMissingPart } from '../../../src/domain/missingPart';

test.each([
  ['Chromium', 'Failed to fetch dynamically imported module: http://h/assets/DataView-1.js'],
  ['Firefox', 'error loading dynamically imported module: http://h/assets/DataView-1.js'],
  ['WebKit', 'Importing a module script failed.'],
  ['WebKit, of a page', "'text/html' is not a valid JavaScript MIME type."],
  ['Vite, of a style', 'Unable to preload CSS for /assets/DataView-1.css'],
  ['Chromium, of a page called a script', "Unexpected token '<'"],
  ['Firefox, of a page called a script', "expected expression, got '<'"],
  ['a worker that is a page', "Uncaught SyntaxError: Unexpected token '<'"],
  ['a script of another build', "The requested module './say-1.js' does not provide an export named 't'"],
])('%s says that a part of the app is missing', (_, message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true);
});

test('other failures are not taken for it', () => {
  expect(isMissingPart(new TypeError('Failed to fetch'))).toBe(false);
  expect(isMissingPart(new SyntaxError('Unexpected token \'a\', "abc" is not valid JSON'))).toBe(false);
  expect(isMissingPart('Importing a module script failed.')).toBe(false);
  expect(isMissingPart(undefined)).toBe(false);
});
