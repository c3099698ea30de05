package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.cellkey.CellSums;
import kg.koch.protect.cellkey.DecimalSums;
import kg.koch.protect.cellkey.KeyRange;
import kg.koch.protect.cellkey.KeySums;
import kg.koch.protect.cellkey.LargestValues;
import kg.koch.protect.cellkey.NoiseTable;
import kg.koch.protect.cellkey.ValueNoise;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.Hierarchy;
import org.jspecify.annotations.Nullable;

/**
 * Every cell of crossed hierarchies with its cell key, and what is published of it.
 *
 * @param weights null where there are none
 * @param amounts null where there are none
 * @param amountKeys counts and keys of those who have an amount above 0
 * @param values noise of sums of amounts; null where there are none
 */
record KeyedTable(
    CellNumbers numbers,
    KeyRange range,
    NoiseTable table,
    KeySums keys,
    @Nullable DecimalSums weights,
    @Nullable DecimalSums amounts,
    KeySums amountKeys,
    LargestValues largest,
    @Nullable ValueNoise values) {

  private static final double ONE = DecimalSums.ONE;

  /** A table without anybody. */
  static KeyedTable empty(
      CellNumbers numbers,
      KeyRange range,
      NoiseTable table,
      boolean isWeighted,
      @Nullable ValueNoise values) {
    int cells = numbers.size();
    int amounts = values == null ? 0 : cells;
    return new KeyedTable(
        numbers,
        range,
        table,
        new KeySums(cells, range),
        isWeighted ? new DecimalSums(cells) : null,
        values == null ? null : new DecimalSums(cells),
        new KeySums(amounts, range),
        new LargestValues(amounts, values == null ? 1 : values.ranks()),
        values);
  }

  /** Adds a record to its inner cell. */
  void add(int cell, long key, long weight, long value) {
    keys.record(cell, key);
    if (weights != null) {
      weights.record(cell, weight);
    }
    if (amounts != null && value > 0) {
      double weighted = weights == null ? value / ONE : weight / ONE * (value / ONE);
      amounts.record(cell, weights == null ? value : Math.round(weighted * ONE));
      amountKeys.record(cell, key);
      largest.record(cell, weighted);
    }
  }

  /** Adds inner cells up, tells what that gives, and writes every cell. */
  TableOutput output(Consumer<String> notes) {
    CellSums.addUp(numbers, sums());
    tell(notes);
    TableOutput output = new TableOutput(columns().toArray(String[]::new));
    for (int cell = 0; cell < numbers.size(); cell++) {
      output.row(row(cell));
    }
    return output;
  }

  private List<CellSums> sums() {
    List<CellSums> all = new ArrayList<>(List.of(keys));
    if (weights != null) {
      all.add(weights);
    }
    if (amounts != null) {
      all.addAll(List.of(amounts, amountKeys, largest));
    }
    return all;
  }

  private void tell(Consumer<String> notes) {
    int filled = 0;
    int changed = 0;
    for (int cell = 0; cell < numbers.size(); cell++) {
      filled += keys.count(cell) > 0 ? 1 : 0;
      changed += keys.noise(cell, table) == 0 ? 0 : 1;
    }
    notes.accept(
        String.format(
            Locale.ROOT,
            "%,d records in %,d cells: %,d are not empty, %,d of them changed, by at most %d. Sums of published cells differ from published totals.",
            keys.count(0),
            numbers.size(),
            filled,
            changed,
            table.largestNoise()));
    if (values != null) {
      notes.accept(
          String.format(
              Locale.ROOT,
              "No sum of amounts is changed by more than %s times its largest amount.",
              TableOutput.number(Math.rint(values.relativeBound() * 1e6) / 1e6)));
    }
  }

  private List<String> columns() {
    List<String> columns =
        new ArrayList<>(numbers.hierarchies().stream().map(Hierarchy::name).toList());
    columns.addAll(List.of("count", "cell_key", "noise", "published"));
    if (weights != null) {
      columns.addAll(List.of("weighted", "published_weighted"));
    }
    if (amounts != null) {
      columns.addAll(List.of("amount", "published_amount"));
    }
    return columns;
  }

  private @Nullable Object[] row(int cell) {
    List<Object> row = new ArrayList<>(numbers.codes(cell));
    int count = keys.count(cell);
    int noise = keys.noise(cell, table);
    row.add(count);
    row.add(key(keys.key(cell)));
    row.add(noise);
    row.add(count + noise);
    if (weights != null) {
      double weighted = weights.sum(cell);
      row.add(weighted);
      row.add(count == 0 ? 0.0 : rounded((count + noise) * (weighted / count)));
    }
    if (amounts != null && values != null) {
      double amount = amounts.sum(cell);
      row.add(amount);
      row.add(rounded(amount + values.noise(cell, amountKeys, largest)));
    }
    return row.toArray();
  }

  private String key(long key) {
    return range == KeyRange.DECIMALS ? NoiseTableFile.decimal(key) : Long.toString(key);
  }

  /** To millionths: what lies behind them is rounding of the machine. */
  private static double rounded(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }
}
