package kg.koch.link.spine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.Trained;
import kg.koch.link.linkage.TrainedColumns;
import kg.koch.link.record.Field;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Records;
import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;

/**
 * New records, read as the standing ones were, as one more piece; or none, and no piece.
 *
 * @param sections the piece as it is written
 * @param keys the keys of its records
 * @param after the spine with the piece, its persons still those before
 */
record Batch(SectionMap sections, BatchKeys keys, Spine after) {

  /**
   * @throws IllegalArgumentException if a column is missing, or an id is in the spine already
   */
  static Batch of(Spine spine, LinkageInput input) {
    RecordOrder order = RecordOrder.of(input.ids(), input.left());
    Values ids = ids(spine, input.ids(), order);
    TrainedColumns read = TrainedColumns.of(spine.trained(), input, order);
    List<FoldedColumn> columns = new ArrayList<>(read.columns());
    if (read.sources() != null) {
      columns.add(read.sources());
    }
    List<FoldedColumn> uncounted = columns.stream().map(Batch::uncounted).toList();
    Records records = Records.of(uncounted, input.size(), input.size());
    int[] firstCodes = new int[records.width()];
    int[][] codes = new int[records.width()][];
    for (int column = 0; column < codes.length; column++) {
      firstCodes[column] = spine.endCode(column);
      codes[column] =
          codes(spine, column, records.fields().get(column).values(), firstCodes[column]);
    }
    SectionMap sections = new SectionMap();
    BatchKeys keys = new BatchKeys(spine.keys(), spine.size(), records);
    try {
      Piece.write(sections, keys, spine.size(), firstCodes, ids, records, codes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Batch(sections, keys, spine.with(new Piece(sections, spine.keys())));
  }

  /** No new records. */
  static Batch none(Spine spine) {
    List<Field> fields = new ArrayList<>();
    for (Trained.Column column : spine.trained().columns()) {
      Values values = new ValuesBuilder().build();
      fields.add(new Field(column.name(), column.kind(), values, new int[1]));
    }
    Records records = new Records(fields, new int[0], 0, 0);
    return new Batch(new SectionMap(), new BatchKeys(spine.keys(), spine.size(), records), spine);
  }

  private static Values ids(Spine spine, RawColumn ids, RecordOrder order) {
    ValuesBuilder inOrder = new ValuesBuilder();
    for (int row : order.rows()) {
      byte[] id = ids.texts().get(ids.codes()[row]);
      if (spine.find(id) >= 0) {
        throw new IllegalArgumentException("Expected new ids; got one the spine has");
      }
      inOrder.code(id, 0, id.length);
    }
    return inOrder.build();
  }

  /** New values were not there at training. */
  private static FoldedColumn uncounted(FoldedColumn column) {
    Field field = column.field();
    int[] none = new int[field.counts().length];
    return new FoldedColumn(
        new Field(field.name(), field.kind(), field.values(), none), column.codes());
  }

  /** The codes of values among all pieces; new ones get the next, in the order of the records. */
  private static int[] codes(Spine spine, int column, Values values, int firstCode) {
    int[] codes = new int[values.size() + 1];
    int next = firstCode;
    for (int value = 1; value < codes.length; value++) {
      int known =
          spine.code(column, values.symbols(), values.start(value), values.start(value + 1));
      codes[value] = known != 0 ? known : next++;
    }
    return codes;
  }

  /** The number of the first new record. */
  int first() {
    return after.persons().records();
  }
}
