// Reads a JSON-stat dataset from the standard input with the JSON-stat toolkit and prints a line for each cell:
// the codes, the value, the status. Used by JsonStatReadersTest.
import JSONstat from 'jsonstat-toolkit';
import fs from 'node:fs';

const dataset = JSONstat(JSON.parse(fs.readFileSync(0, 'utf8')));
if (dataset.class !== 'dataset') throw new Error('no dataset');
const codes = dataset.id.map(id => dataset.Dimension(id).id);
const walk = (number, chosen) => {
  if (number === codes.length) {
    const cell = dataset.Data(Object.fromEntries(dataset.id.map((id, i) => [id, chosen[i]])));
    console.log([...chosen, cell.value, cell.status].join(' '));
    return;
  }
  codes[number].forEach(code => walk(number + 1, [...chosen, code]));
};
walk(0, []);
