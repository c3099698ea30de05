package kg.koch.publish.sdmx.message;

import static kg.koch.publish.sdmx.message.Utf8Output.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.sdmx.DataAction;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.DataSet;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.message.Xml.XmlVersion;

/**
 * Writes SDMX-ML 2.1 generic data, of any series or of time series. Attributes of the table stand
 * with the data set, those of observations with each. A hidden value is NaN.
 */
final class XmlGenericWriter implements DataMessageWriter {

  private static final byte[] OBSERVATION = bytes("<gen:Obs>");
  private static final byte[] OBSERVATION_END = bytes("</gen:Obs>\n");
  private static final byte[] KEY = bytes("<gen:ObsKey>");
  private static final byte[] KEY_END = bytes("</gen:ObsKey>");
  private static final byte[] SERIES = bytes("<gen:Series><gen:SeriesKey>");
  private static final byte[] SERIES_KEY_END = bytes("</gen:SeriesKey>\n");
  private static final byte[] SERIES_END = bytes("</gen:Series>\n");
  private static final byte[] VALUE = bytes("<gen:ObsValue value=\"");
  private static final byte[] ATTRIBUTES = bytes("<gen:Attributes>");
  private static final byte[] ATTRIBUTES_END = bytes("</gen:Attributes>");
  private static final byte[] END = bytes("\"/>");

  private final boolean timeSeries;

  XmlGenericWriter(boolean timeSeries) {
    this.timeSeries = timeSeries;
  }

  @Override
  public void write(DataAnswer answer, OutputStream stream) throws IOException {
    if (timeSeries) {
      requireTimeSeries(answer);
    }
    Utf8Output out = new Utf8Output(stream);
    String root = timeSeries ? "mes:GenericTimeSeriesData" : "mes:GenericData";
    out.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root);
    out.put(" xmlns:mes=\"" + Xml.namespace(XmlVersion.V2_1, "message") + "\"");
    out.put(" xmlns:com=\"" + Xml.namespace(XmlVersion.V2_1, "common") + "\"");
    out.put(" xmlns:gen=\"" + Xml.namespace(XmlVersion.V2_1, "data/generic") + "\">\n");
    new XmlHeader(answer, XmlVersion.V2_1, false).write(out);
    for (DataSet set : answer.dataSets()) {
      writeDataSet(set, set.selection().bySeries(), out);
    }
    out.put("</" + root + ">\n").send();
  }

  static void requireTimeSeries(DataAnswer answer) {
    for (DataSet set : answer.dataSets()) {
      if (!set.selection().dimensionAtObservation().equals(SdmxNames.TIME)) {
        throw new SdmxException(
            SdmxException.Status.NOT_ACCEPTABLE,
            "Expected dimensionAtObservation of TIME_PERIOD in a format of time series; got %s."
                .formatted(set.selection().dimensionAtObservation()));
      }
    }
  }

  private static void writeDataSet(DataSet set, DataSelection data, Utf8Output out)
      throws IOException {
    out.put("<mes:DataSet structureRef=\"" + XmlHeader.reference(data.metadata()) + "\"");
    out.put(" action=\"" + set.action().word() + "\"");
    if (set.validFrom() != null) {
      out.put(" validFromDate=\"" + set.validFrom() + "\"");
    }
    if (set.validTo() != null) {
      out.put(" validToDate=\"" + set.validTo() + "\"");
    }
    out.put(">\n");
    if (set.action() != DataAction.DELETE) {
      writeAttributes(data, out);
    }
    List<CodeTexts> seriesKey = values(data, data.seriesAxes());
    List<CodeTexts> observationKey =
        data.isFlat()
            ? values(data, data.observationAxes())
            : List.of(observationDimension(data, data.observationAxes()[0]));
    Observation observation = new Observation(set, data, observationKey);
    for (int i = 0; i < data.size(); i++) {
      int row = data.row(i);
      if (!data.isFlat() && data.beginsSeries(i)) {
        if (i > 0) {
          out.put(SERIES_END);
        }
        out.put(SERIES);
        put(seriesKey, row, out);
        out.put(SERIES_KEY_END);
      }
      if (!data.isSeriesOnly()) {
        observation.write(row, out);
      }
    }
    if (!data.isFlat()) {
      out.put(SERIES_END);
    }
    out.put("</mes:DataSet>\n");
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

  private static CodeTexts observationDimension(DataSelection data, int axis) {
    return new CodeTexts(
        data, axis, code -> "<gen:ObsDimension value=\"" + Xml.value(code.id()) + "\"/>");
  }

  private static String value(String id, String value) {
    return "<gen:Value id=\"" + id + "\" value=\"" + Xml.value(value) + "\"/>";
  }

  private static void writeAttributes(DataSelection data, Utf8Output out) throws IOException {
    StringBuilder values = new StringBuilder();
    for (SdmxAttribute attribute : data.attributes()) {
      Term term = attribute.ofTable(data.release(), data.metadata());
      if (term != null) {
        values.append(value(attribute.name(), term.id()));
      }
    }
    if (values.length() > 0) {
      out.put("<gen:Attributes>" + values + "</gen:Attributes>\n");
    }
  }

  /** Writes observations, with what they look like worked out once. */
  private static final class Observation {

    private final DataSet set;
    private final DataSelection data;
    private final PublishedTable table;
    private final List<CodeTexts> key;
    private final XmlAttributes attributes;

    Observation(DataSet set, DataSelection data, List<CodeTexts> key) {
      this.set = set;
      this.data = data;
      this.table = data.table();
      this.key = key;
      this.attributes =
          new XmlAttributes(
              data, attribute -> "<gen:Value id=\"" + attribute.name() + "\" value=\"", "\"/>");
    }

    void write(int row, Utf8Output out) throws IOException {
      out.put(OBSERVATION);
      if (data.isFlat()) {
        out.put(KEY);
      }
      put(key, row, out);
      if (data.isFlat()) {
        out.put(KEY_END);
      }
      if (set.action() != DataAction.DELETE) {
        if (data.query().withMeasure()) {
          out.put(VALUE).numberOrNaN(table.value(row)).put(END);
        }
        if (!attributes.isEmpty()) {
          out.put(ATTRIBUTES);
          attributes.write(row, out);
          out.put(ATTRIBUTES_END);
        }
      }
      out.put(OBSERVATION_END);
    }
  }
}
