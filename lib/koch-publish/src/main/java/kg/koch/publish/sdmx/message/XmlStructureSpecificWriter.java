package kg.koch.publish.sdmx.message;

import static kg.koch.publish.sdmx.message.Utf8Output.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.sdmx.DataAction;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.DataSet;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.publish.sdmx.message.Xml.XmlVersion;

/**
 * Writes SDMX-ML structure-specific data of versions 2.1, 3.0 and 3.1: components are XML
 * attributes of Series and Obs. Attributes of the table stand on the data set in 2.1 and in its
 * Atts in 3. A hidden value is NaN.
 */
final class XmlStructureSpecificWriter implements DataMessageWriter {

  private static final byte[] SERIES = bytes("<Series");
  private static final byte[] SERIES_END = bytes("</Series>\n");
  private static final byte[] OBSERVATION = bytes("<Obs");
  private static final byte[] VALUE = bytes(" OBS_VALUE=\"");
  private static final byte[] CLOSE = bytes("/>\n");

  private final XmlVersion version;
  private final boolean timeSeries;

  XmlStructureSpecificWriter(XmlVersion version, boolean timeSeries) {
    this.version = version;
    this.timeSeries = timeSeries;
  }

  @Override
  public void write(DataAnswer answer, OutputStream stream) throws IOException {
    if (timeSeries) {
      XmlGenericWriter.requireTimeSeries(answer);
    }
    List<String> structures = new ArrayList<>(XmlHeader.structures(answer).keySet());
    Utf8Output out = new Utf8Output(stream);
    String root = timeSeries ? "mes:StructureSpecificTimeSeriesData" : "mes:StructureSpecificData";
    out.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root);
    out.put(" xmlns:mes=\"" + Xml.namespace(version, "message") + "\"");
    out.put(" xmlns:com=\"" + Xml.namespace(version, "common") + "\"");
    out.put(" xmlns:ss=\"" + Xml.namespace(version, "data/structurespecific") + "\"");
    out.put(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
    for (DataSelection data : XmlHeader.structures(answer).values()) {
      int number = structures.indexOf(XmlHeader.reference(data.metadata())) + 1;
      out.put(
          " xmlns:ns%d=\"%s\"".formatted(number, XmlHeader.namespace(data, version.standard())));
    }
    out.put(">\n");
    new XmlHeader(answer, version, true).write(out);
    for (DataSet set : answer.dataSets()) {
      int number = structures.indexOf(XmlHeader.reference(set.selection().metadata())) + 1;
      writeDataSet(set, set.selection().bySeries(), "ns" + number, out);
    }
    out.put("</" + root + ">\n").send();
  }

  private void writeDataSet(DataSet set, DataSelection data, String prefix, Utf8Output out)
      throws IOException {
    out.put("<mes:DataSet xsi:type=\"" + prefix + ":DataSetType\"");
    out.put(" ss:structureRef=\"" + XmlHeader.reference(data.metadata()) + "\"");
    if (version == XmlVersion.V2_1) {
      out.put(" ss:dataScope=\"DataStructure\"");
    }
    out.put(" ss:action=\"" + set.action().word() + "\"");
    if (set.validFrom() != null) {
      out.put(" ss:validFromDate=\"" + set.validFrom() + "\"");
    }
    if (set.validTo() != null) {
      out.put(" ss:validToDate=\"" + set.validTo() + "\"");
    }
    String ofTable = set.action() == DataAction.DELETE ? "" : ofTable(data);
    if (version == XmlVersion.V2_1) {
      out.put(ofTable + ">\n");
    } else {
      out.put(ofTable.isEmpty() ? ">\n" : ">\n<Atts" + ofTable + "/>\n");
    }
    writeRows(set, data, out);
    out.put("</mes:DataSet>\n");
  }

  private static String ofTable(DataSelection data) {
    StringBuilder values = new StringBuilder();
    for (SdmxAttribute attribute : data.attributes()) {
      Term term = attribute.ofTable(data.release(), data.metadata());
      if (term != null) {
        values.append(value(attribute.name(), term.id()));
      }
    }
    return values.toString();
  }

  private static String value(String id, String value) {
    return " " + id + "=\"" + Xml.value(value) + "\"";
  }

  private static void writeRows(DataSet set, DataSelection data, Utf8Output out)
      throws IOException {
    List<CodeTexts> seriesKey = values(data, data.seriesAxes());
    List<CodeTexts> observationKey = values(data, data.observationAxes());
    XmlAttributes attributes =
        new XmlAttributes(data, attribute -> " " + attribute.name() + "=\"", "\"");
    boolean keysOnly = set.action() == DataAction.DELETE;
    for (int i = 0; i < data.size(); i++) {
      int row = data.row(i);
      if (!data.isFlat() && data.beginsSeries(i)) {
        if (i > 0) {
          out.put(SERIES_END);
        }
        out.put(SERIES);
        put(seriesKey, row, out);
        out.put('>').put('\n');
      }
      if (!data.isSeriesOnly()) {
        out.put(OBSERVATION);
        put(observationKey, row, out);
        if (!keysOnly) {
          writeValue(data, row, out);
          attributes.write(row, out);
        }
        out.put(CLOSE);
      }
    }
    if (!data.isFlat()) {
      out.put(SERIES_END);
    }
  }

  private static void writeValue(DataSelection data, int row, Utf8Output out) throws IOException {
    if (data.query().withMeasure()) {
      out.put(VALUE).numberOrNaN(data.table().value(row)).put('"');
    }
  }

  private static void put(List<CodeTexts> texts, int row, Utf8Output out) throws IOException {
    for (int i = 0; i < texts.size(); i++) {
      out.put(texts.get(i).of(row));
    }
  }

  private static List<CodeTexts> values(DataSelection data, int[] axes) {
    return Arrays.stream(axes)
        .mapToObj(
            axis -> new CodeTexts(data, axis, code -> value(data.dimension(axis).id(), code.id())))
        .toList();
  }
}
