package kg.koch.publish.sdmx.message;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.DataAction;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.DataSet;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.message.CsvColumns.Column;
import kg.koch.publish.text.Messages;

/**
 * Writes SDMX-CSV: comma, line feed, RFC 4180 quotes. A hidden value is an empty field.
 *
 * <p>Versions 2.0 and 2.1 begin a row with STRUCTURE, STRUCTURE_ID and ACTION, version 1.0 with
 * DATAFLOW; then dimensions, OBS_VALUE, attributes. Keys of series have no column for the
 * observation. Sets of different tables share the columns of both. Version 1.0 has no word for
 * actions and structures, and so answers for dataflows only, without history.
 */
final class CsvWriter implements DataMessageWriter {

  /** What differs between versions. */
  enum Version {
    V1_0,
    V2_0,
    V2_1
  }

  private final Version version;
  private final CsvOptions options;

  CsvWriter(Version version, CsvOptions options) {
    this.version = version;
    this.options = options;
    if (version == Version.V1_0
        && (options.labels() == CsvLabels.NAME
            || options.seriesKey()
            || options.observationKey())) {
      throw new SdmxException(
          SdmxException.Status.NOT_ACCEPTABLE,
          "Expected labels of id or both, and no keys, with SDMX-CSV 1.0; ask for version 2.0.0.");
    }
  }

  @Override
  public void write(DataAnswer answer, OutputStream stream) throws IOException {
    requireSayable(answer);
    CsvColumns columns = new CsvColumns(options, answer.language());
    Components components = Components.of(answer);
    Utf8Output out = new Utf8Output(stream);
    header(answer, columns, components, out);
    for (DataSet set : answer.dataSets()) {
      DataSelection data = set.selection();
      Column[] row = row(answer, set, columns, components).toArray(Column[]::new);
      for (int i = 0; i < data.size(); i++) {
        write(row, data.row(i), out);
      }
    }
    out.send();
  }

  private static void write(Column[] columns, int row, Utf8Output out) throws IOException {
    for (int i = 0; i < columns.length; i++) {
      if (i > 0) {
        out.put(',');
      }
      columns[i].write(out, row);
    }
    out.put('\n');
  }

  private void requireSayable(DataAnswer answer) {
    boolean actions =
        answer.dataSets().stream().anyMatch(set -> set.action() != DataAction.INFORMATION);
    if (version == Version.V1_0 && actions) {
      throw new SdmxException(
          SdmxException.Status.NOT_ACCEPTABLE,
          "Expected a format that can tell changes; SDMX-CSV 1.0 cannot. Ask for version 2.0.0.");
    }
  }

  /** What the sets of an answer have between them. */
  private record Components(
      List<String> dimensions, boolean measure, List<SdmxAttribute> attributes) {

    static Components of(DataAnswer answer) {
      List<DataSelection> all = answer.dataSets().stream().map(DataSet::selection).toList();
      boolean bare = all.stream().allMatch(DataSelection::isSeriesOnly);
      return new Components(
          CsvColumns.union(all.stream().map(Components::dimensions)),
          !bare && all.stream().anyMatch(data -> data.query().withMeasure()),
          CsvColumns.union(
              all.stream()
                  .map(
                      data ->
                          data.attributes().stream()
                              .filter(one -> !bare || !one.isOfObservation())
                              .toList())));
    }

    private static List<String> dimensions(DataSelection data) {
      int[] axes = data.isSeriesOnly() ? data.seriesAxes() : data.keyAxes();
      return Arrays.stream(axes).mapToObj(axis -> data.dimension(axis).id()).toList();
    }
  }

  private void header(DataAnswer answer, CsvColumns columns, Components components, Utf8Output out)
      throws IOException {
    List<String> fields = new ArrayList<>();
    if (version == Version.V1_0) {
      fields.add("DATAFLOW");
    } else {
      fields.addAll(List.of("STRUCTURE", "STRUCTURE_ID"));
      if (options.labels() == CsvLabels.NAME) {
        fields.add("STRUCTURE_NAME");
      }
      fields.add("ACTION");
    }
    if (options.seriesKey()) {
      fields.add("SERIES_KEY");
    }
    if (options.observationKey()) {
      fields.add("OBS_KEY");
    }
    for (String dimension : components.dimensions) {
      fields.add(columns.labelled(dimension, label(answer, dimension)));
    }
    if (components.measure) {
      fields.add(
          version == Version.V1_0
              ? SdmxNames.MEASURE
              : columns.labelled(SdmxNames.MEASURE, Messages.everywhere("measure.OBS_VALUE")));
    }
    components.attributes.forEach(one -> fields.add(columns.labelled(one.name(), one.label())));
    out.put(String.join(",", fields)).put('\n');
  }

  private static Text label(DataAnswer answer, String dimension) {
    return answer.dataSets().stream()
        .flatMap(set -> set.selection().metadata().dimensions().stream())
        .filter(one -> one.id().equals(dimension))
        .findFirst()
        .map(DimensionMetadata::label)
        .orElseThrow();
  }

  private List<Column> row(
      DataAnswer answer, DataSet set, CsvColumns columns, Components components) {
    DataSelection data = set.selection();
    List<Column> row = new ArrayList<>();
    row.add(CsvColumns.constant(structure(answer, set, columns)));
    if (options.seriesKey()) {
      row.add(CsvColumns.key(data, data.seriesAxes()));
    }
    if (options.observationKey()) {
      row.add(data.isSeriesOnly() ? columns.absent() : CsvColumns.key(data, data.keyAxes()));
    }
    for (String dimension : components.dimensions) {
      Optional<Integer> axis = axis(data, dimension);
      row.add(axis.isPresent() ? columns.dimension(data, axis.get()) : columns.absent());
    }
    boolean deletes = set.action() == DataAction.DELETE;
    if (components.measure) {
      row.add(deletes ? columns.absent() : columns.measure(data.table()));
    }
    for (SdmxAttribute attribute : components.attributes) {
      boolean has = !deletes && data.attributes().contains(attribute);
      row.add(has ? columns.attribute(data, attribute) : columns.absent());
    }
    return row;
  }

  private static Optional<Integer> axis(DataSelection data, String dimension) {
    return Arrays.stream(data.keyAxes())
        .boxed()
        .filter(axis -> data.dimension(axis).id().equals(dimension))
        .findFirst();
  }

  /** The fields before the key. */
  private String structure(DataAnswer answer, DataSet set, CsvColumns columns) {
    var table = set.selection().metadata();
    if (version == Version.V1_0) {
      return columns.labelled(
          answer.context().reference(SdmxStandard.SDMX_2_1, table), table.title());
    }
    // Version 2.1 deprecates Information and means Merge by it.
    boolean merge = version == Version.V2_1 && set.action() == DataAction.INFORMATION;
    return String.join(
        ",",
        answer.context().csvName(),
        columns.labelled(answer.context().reference(SdmxStandard.SDMX_3_0, table), table.title()),
        merge ? "M" : set.action().letter());
  }
}
