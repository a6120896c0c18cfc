import { expose } from 'comlink';
import { draftOf } from '../ingest/draftOf';
import { readRawFile } from '../ingest/readers/readFile';
import { openRepository } from '../storage/reportRepository';
import { importDesk } from './importDesk';

expose(
  importDesk({ read: readRawFile, draft: draftOf, openRepository: () => openRepository(), now: () => new Date() }),
);
