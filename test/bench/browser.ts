import { chromium, type Browser } from 'playwright';
import { findBrowser, launchArguments } from '../tools/findBrowser.mjs';

export function browserFor(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({ ...(executablePath && { executablePath }), args: launchArguments });
}
