package kg.koch.publish.sdmx;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;

/** The rows of a table that answer a query, in the order of series, then time. */
public final class DataSelection {

  private final Manifest release;
  private final TableMetadata metadata;
  private final PublishedTable table;
  private final DataQuery query;
  private final int[] order;
  private final int[] rows;

  private DataSelection(
      Manifest release, TableMetadata metadata, PublishedTable table, DataQuery query) {
    this.release = release;
    this.metadata = metadata;
    this.table = table;
    this.query = query;
    this.order = keyOrder(table);
    this.rows = new RowFilter(table, order, query).rows();
  }

  /**
   * Answers a query.
   *
   * @throws SdmxException NOT_FOUND without such a table; NO_RESULTS if no observation matches;
   *     SYNTAX or SEMANTIC if the query does not fit the table
   */
  public static DataSelection of(Release release, String table, DataQuery query) {
    TableMetadata metadata =
        release
            .findMetadata(table)
            .orElseThrow(
                () ->
                    new SdmxException(
                        SdmxException.Status.NOT_FOUND,
                        "Expected a dataflow of %s; got '%s'."
                            .formatted(release.metadata().keySet(), table)));
    PublishedTable cells = release.findTable(table).orElseThrow();
    DataSelection selection = new DataSelection(release.manifest(), metadata, cells, query);
    if (selection.rows.length == 0) {
      throw new SdmxException(
          SdmxException.Status.NO_RESULTS,
          "No observation of %s matches the query. Zeros are not listed: a cell of a measured period is zero if it lies in one of the parts %s."
              .formatted(table, metadata.parts()));
    }
    return selection;
  }

  /** Dimensions in the order of the key: TIME_PERIOD last, as in a data structure definition. */
  private static int[] keyOrder(PublishedTable table) {
    int time = table.findDimension(DataQuery.TIME).orElse(-1);
    IntStream others = IntStream.range(0, table.dimensions().size()).filter(axis -> axis != time);
    return (time < 0 ? others : IntStream.concat(others, IntStream.of(time))).toArray();
  }

  public Manifest release() {
    return release;
  }

  public TableMetadata metadata() {
    return metadata;
  }

  public PublishedTable table() {
    return table;
  }

  public DataQuery query() {
    return query;
  }

  /** The attributes wanted that the table says anything under. */
  List<SdmxAttribute> attributes() {
    return query.attributes().stream().filter(one -> one.isOf(table)).toList();
  }

  /** How many observations answer. */
  public int size() {
    return rows.length;
  }

  /** The number in the table of the i-th observation. */
  public int row(int i) {
    return rows[i];
  }

  /** Numbers in the table of the dimensions in key order. */
  List<Integer> axes() {
    return IntStream.of(order).boxed().toList();
  }

  DimensionMetadata dimension(int axis) {
    return metadata.dimension(table.dimensions().get(axis).id());
  }

  /** KOCH:C2(1.0) */
  String structureId() {
    return "KOCH:%s(%s)".formatted(metadata.id(), metadata.version());
  }
}
