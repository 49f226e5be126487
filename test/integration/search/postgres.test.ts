import { PostgresSearchIndex } from '../../../src/modules/search/postgres/postgres-search-index.js';
import { testDatabase } from '../../support/database.js';
import { relevanceOfExamples } from './relevance.js';
import { searchIndexContract } from './search-index.contract.js';

const make = async () => new PostgresSearchIndex((await testDatabase()).db);

searchIndexContract('PostgreSQL', make);
relevanceOfExamples('PostgreSQL', 0.8, make);
