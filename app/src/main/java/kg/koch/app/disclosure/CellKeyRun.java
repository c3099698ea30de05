package kg.koch.app.disclosure;

import java.util.function.Consumer;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.cellkey.NoiseTable;
import kg.koch.protect.cellkey.ValueNoise;
import org.jspecify.annotations.Nullable;

/**
 * Records in, every cell of the crossed hierarchies out, changed by the noise of its cell key.
 *
 * @param values noise of sums of amounts; null where there are none
 * @param notes is told what was changed
 */
public record CellKeyRun(
    RecordSource source, NoiseTable table, @Nullable ValueNoise values, Consumer<String> notes) {

  /**
   * Adds up and changes.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected
   */
  public TableOutput run() {
    RecordColumns columns = source.columns();
    KeyedTable keyed =
        KeyedTable.empty(
            source.cells(columns), source.keys(), table, source.weight() != null, values);
    source.read(
        columns,
        (categories, key, weight, value) ->
            keyed.add(keyed.numbers().cell(categories), key, weight, value));
    return keyed.output(notes);
  }
}
