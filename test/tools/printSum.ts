import { sumLine, sumOfTests } from './testSum';

console.log(sumLine(sumOfTests()));
