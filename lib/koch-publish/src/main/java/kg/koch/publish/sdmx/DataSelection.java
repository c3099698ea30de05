package kg.koch.publish.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;

/**
 * The rows of a table that answer a query, in the order of the answer: series by series, unless the
 * query sorts otherwise.
 */
public final class DataSelection {

  private final Manifest release;
  private final TableMetadata metadata;
  private final PublishedTable table;
  private final DataQuery query;
  private final int[] keyAxes;
  private final int[] seriesAxes;
  private final int observationAxis;
  private final int[] rows;

  private DataSelection(
      Manifest release, TableMetadata metadata, PublishedTable table, DataQuery query, int[] rows) {
    this.release = release;
    this.metadata = metadata;
    this.table = table;
    this.query = query;
    this.keyAxes = keyOrder(table);
    this.observationAxis = observationAxis(table, query);
    this.seriesAxes =
        observationAxis < 0
            ? new int[0]
            : IntStream.of(keyAxes).filter(axis -> axis != observationAxis).toArray();
    this.rows = rows;
  }

  /**
   * Answers a query from one release.
   *
   * @throws SdmxException NOT_FOUND without such a table; NO_RESULTS if no observation matches;
   *     SYNTAX or SEMANTIC if the query does not fit the table
   */
  public static DataSelection of(Release release, String table, DataQuery query) {
    DataSelection all = matching(release, table, query).arranged();
    if (all.size() == 0) {
      throw noResults(all.metadata);
    }
    return all.part(query.offset(), query.limit() == null ? all.size() : query.limit());
  }

  static SdmxException noResults(TableMetadata metadata) {
    return new SdmxException(
        SdmxException.Status.NO_RESULTS,
        "No observation of %s matches the query. Zeros are not listed: a cell of a measured period is zero if it lies in one of the parts %s."
            .formatted(metadata.id(), metadata.parts()));
  }

  /** Every row that matches, in the order of the table; first, last, sort, offset, limit left. */
  static DataSelection matching(Release release, String table, DataQuery query) {
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
    Manifest manifest = release.manifest();
    int[] rows = new RowFilter(manifest, metadata, cells, keyOrder(cells), query).rows();
    return new DataSelection(manifest, metadata, cells, query, rows);
  }

  /** The same with other rows. */
  DataSelection with(int[] others) {
    return new DataSelection(release, metadata, table, query, others);
  }

  /** Rows of a match in the order of the answer. */
  DataSelection arranged() {
    return with(arrangement().arrange(rows));
  }

  /** So many rows from this one on, or as many as there are. */
  public DataSelection part(int from, int count) {
    int start = Math.min(from, rows.length);
    int end = (int) Math.min(rows.length, (long) start + count);
    return with(Arrays.copyOfRange(rows, start, end));
  }

  /**
   * The same with the observations of each series together, for formats that write series; as far
   * as that leaves it, in the order asked for.
   */
  public DataSelection bySeries() {
    return query.sort().isEmpty() || isFlat() ? this : with(arrangement().bySeries(rows));
  }

  private RowArrangement arrangement() {
    return new RowArrangement(query, table, keyAxes, seriesAxes, axes());
  }

  /** Dimensions in the order of the key: TIME_PERIOD last, as in a data structure definition. */
  private static int[] keyOrder(PublishedTable table) {
    int time = table.findDimension(DataQuery.TIME).orElse(-1);
    IntStream others = IntStream.range(0, table.dimensions().size()).filter(axis -> axis != time);
    return (time < 0 ? others : IntStream.concat(others, IntStream.of(time))).toArray();
  }

  private static int observationAxis(PublishedTable table, DataQuery query) {
    String asked = query.dimensionAtObservation();
    if (table.dimensions().size() == 1) {
      return -1;
    }
    if (asked == null) {
      return table.findDimension(DataQuery.TIME).orElse(-1);
    }
    if (asked.equals(DataQuery.ALL_DIMENSIONS)) {
      return -1;
    }
    return table
        .findDimension(asked)
        .orElseThrow(
            () ->
                SdmxException.semantic(
                    "dimensionAtObservation of AllDimensions or one of "
                        + table.dimensions().stream().map(one -> one.id()).toList(),
                    asked));
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
  public List<SdmxAttribute> attributes() {
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

  /** Numbers in the table of the dimensions in the order of the data structure, time last. */
  public int[] keyAxes() {
    return keyAxes.clone();
  }

  /** Those of the dimensions of a series; none where observations stand without series. */
  public int[] seriesAxes() {
    return seriesAxes.clone();
  }

  /** Those that tell the observations of a series apart: one, or all without series. */
  public int[] observationAxes() {
    return observationAxis < 0 ? keyAxes.clone() : new int[] {observationAxis};
  }

  /** Dimensions of a series, then the one of observations. */
  private int[] axes() {
    return IntStream.concat(IntStream.of(seriesAxes), IntStream.of(observationAxes())).toArray();
  }

  /** Whether observations stand without series. */
  public boolean isFlat() {
    return observationAxis < 0;
  }

  /** Whether keys of series are wanted without observations. */
  public boolean isSeriesOnly() {
    return query.seriesOnly() && !isFlat();
  }

  /** Whether the i-th observation is of another series than the one before it. */
  public boolean beginsSeries(int i) {
    return i == 0 || !RowArrangement.areAlike(table, seriesAxes, rows[i - 1], rows[i]);
  }

  /** The identifier of the dimension that tells observations apart, or AllDimensions. */
  public String dimensionAtObservation() {
    return observationAxis < 0
        ? DataQuery.ALL_DIMENSIONS
        : table.dimensions().get(observationAxis).id();
  }

  public DimensionMetadata dimension(int axis) {
    return metadata.dimension(table.dimensions().get(axis).id());
  }
}
