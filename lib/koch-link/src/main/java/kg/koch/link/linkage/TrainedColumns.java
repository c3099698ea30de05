package kg.koch.link.linkage;

import java.util.ArrayList;
import java.util.List;
import kg.koch.link.profile.FurtherNames;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a file folded as a trained linkage reads them, with the counts of this file.
 *
 * @param columns one a trained column, in their order
 * @param sources the source each record is from; null where none was declared
 */
public record TrainedColumns(List<FoldedColumn> columns, @Nullable FoldedColumn sources) {

  public TrainedColumns {
    columns = List.copyOf(columns);
  }

  /**
   * Folds.
   *
   * @param input its columns are taken; those that were not trained are left aside
   * @throws IllegalArgumentException if a column is missing
   */
  public static TrainedColumns of(Trained trained, LinkageInput input, RecordOrder order) {
    List<RawColumn> file = input.takeColumns();
    List<FoldedColumn> folded = new ArrayList<>();
    for (Trained.Column column : trained.columns()) {
      folded.add(named(column.name(), file).folded(column.kind(), order));
    }
    List<FoldedColumn> cut = new ArrayList<>();
    for (int at = 0; at < folded.size(); at++) {
      boolean further = trained.columns().get(at).further();
      cut.add(further ? FurtherNames.of(folded.get(at), folded) : folded.get(at));
    }
    String source = trained.settings().source();
    return new TrainedColumns(
        cut, source == null ? null : named(source, file).folded(FieldKind.CODE, order));
  }

  private static RawColumn named(String name, List<RawColumn> file) {
    return file.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected the column '%s', which is compared; got the columns %s"
                        .formatted(
                            name, String.join(", ", file.stream().map(RawColumn::name).toList()))));
  }
}
