export function runs(command: string, ...parameters: string[]): boolean;
export function installPackages(...packages: string[]): boolean;
