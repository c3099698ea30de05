package kg.koch.publish.sdmx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Figures;
import kg.koch.publish.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes SDMX-CSV 2.0.0: STRUCTURE, STRUCTURE_ID, ACTION, dimensions, OBS_VALUE, attributes; comma,
 * line feed, RFC 4180 quotes. A hidden value is an empty field.
 *
 * <p>Rows are streamed: nothing is kept but the labels.
 */
public final class SdmxCsvWriter {

  private final CsvLabels labels;
  private final Language language;

  public SdmxCsvWriter(CsvLabels labels, Language language) {
    this.labels = labels;
    this.language = language;
  }

  public void write(DataSelection data, Appendable out) throws IOException {
    CsvLine header = new CsvLine(out, labels);
    List<SdmxAttribute> attributes = data.attributes();
    writeHeader(data, attributes, header);
    List<List<Term>> terms = terms(data);
    for (int i = 0; i < data.size(); i++) {
      writeRow(data, data.row(i), terms, attributes, new CsvLine(out, labels));
    }
  }

  private void writeHeader(DataSelection data, List<SdmxAttribute> attributes, CsvLine line)
      throws IOException {
    line.plain("STRUCTURE").plain("STRUCTURE_ID");
    if (labels == CsvLabels.NAME) {
      line.plain("STRUCTURE_NAME");
    }
    line.plain("ACTION");
    for (int axis : data.axes()) {
      DimensionMetadata dimension = data.dimension(axis);
      line.labelled(dimension.id(), in(dimension.label()));
    }
    if (data.query().withMeasure()) {
      line.labelled("OBS_VALUE", Messages.in(language).text("measure.OBS_VALUE"));
    }
    for (SdmxAttribute attribute : attributes) {
      line.labelled(attribute.name(), in(attribute.label()));
    }
    line.end();
  }

  /** Labels by dimension and position, looked up once. */
  private static List<List<Term>> terms(DataSelection data) {
    List<List<Term>> terms = new ArrayList<>();
    for (int axis = 0; axis < data.table().dimensions().size(); axis++) {
      terms.add(
          data.dimension(axis).codes().stream()
              .map(code -> new Term(code.id(), code.label()))
              .toList());
    }
    return terms;
  }

  private void writeRow(
      DataSelection data,
      int row,
      List<List<Term>> terms,
      List<SdmxAttribute> attributes,
      CsvLine line)
      throws IOException {
    PublishedTable table = data.table();
    line.plain("dataflow").labelled(data.structureId(), in(data.metadata().title())).plain("I");
    for (int axis : data.axes()) {
      Term term = terms.get(axis).get(table.position(row, axis));
      boolean time = table.dimensions().get(axis).id().equals(DataQuery.TIME);
      coded(line, term, time);
    }
    if (data.query().withMeasure()) {
      line.unlabelled(table.isHidden(row) ? "" : Figures.plain(table.value(row).orElseThrow()));
    }
    for (SdmxAttribute attribute : attributes) {
      writeAttribute(data, row, attribute, line);
    }
    line.end();
  }

  /** With both, the field guide writes a time period once only where it has no name of its own. */
  private void coded(CsvLine line, Term term, boolean time) throws IOException {
    if (time && labels == CsvLabels.BOTH) {
      line.plain(term.id());
    } else {
      line.labelled(term.id(), in(term.label()));
    }
  }

  private void writeAttribute(DataSelection data, int row, SdmxAttribute attribute, CsvLine line)
      throws IOException {
    Term term = attribute(data, row, attribute);
    if (term == null) {
      line.unlabelled("");
    } else if (term.label().equals(Text.same(term.id()))) {
      line.unlabelled(term.id());
    } else {
      line.labelled(term.id(), in(term.label()));
    }
  }

  private static @Nullable Term attribute(DataSelection data, int row, SdmxAttribute attribute) {
    return attribute.isOfObservation()
        ? attribute.ofObservation(data.table(), row)
        : attribute.ofTable(data.release(), data.metadata());
  }

  private String in(Text text) {
    return text.in(language);
  }
}
