import { defineConfig } from 'vite';

export default defineConfig({ base: './', build: { target: ['chrome108', 'safari16.4'] } });
