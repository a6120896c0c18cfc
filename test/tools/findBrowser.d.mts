export const launchArguments: string[];
export function findBrowser(): string | undefined;
