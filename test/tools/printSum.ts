import { sumLine, sumOfAll } from './testSum';

console.log(sumLine(sumOfAll()));
