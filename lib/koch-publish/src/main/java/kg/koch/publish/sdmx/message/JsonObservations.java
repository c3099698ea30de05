package kg.koch.publish.sdmx.message;

import java.util.List;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.sdmx.DataAction;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.DataSet;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.publish.text.Figures;
import tools.jackson.core.JsonGenerator;

/** The series and observations of a data set of SDMX-JSON: by the indexes of their codes. */
final class JsonObservations {

  private final DataSet set;
  private final DataSelection data;
  private final PublishedTable table;
  private final JsonIndexes indexes;
  private final List<SdmxAttribute> attributes;

  JsonObservations(DataSet set, DataSelection data, JsonIndexes indexes) {
    this.set = set;
    this.data = data;
    this.table = data.table();
    this.indexes = indexes;
    this.attributes = indexes.ofObservations();
  }

  void write(JsonGenerator json) {
    if (data.isFlat()) {
      json.writeObjectPropertyStart("observations");
      int[] axes = data.observationAxes();
      for (int i = 0; i < data.size(); i++) {
        writeObservation(json, key(data.row(i), axes), data.row(i));
      }
      json.writeEndObject();
    } else {
      json.writeObjectPropertyStart("series");
      writeSeries(json);
      json.writeEndObject();
    }
  }

  /** Rows come series by series, so one pass is enough. */
  private void writeSeries(JsonGenerator json) {
    int[] seriesAxes = data.seriesAxes();
    int axis = data.observationAxes()[0];
    String[] keys = indexes.texts(axis);
    for (int i = 0; i < data.size(); i++) {
      int row = data.row(i);
      if (data.beginsSeries(i)) {
        if (i > 0) {
          json.writeEndObject().writeEndObject();
        }
        json.writeObjectPropertyStart(key(row, seriesAxes));
        json.writeArrayPropertyStart("attributes").writeEndArray();
        json.writeObjectPropertyStart("observations");
      }
      if (!data.isSeriesOnly()) {
        writeObservation(json, keys[table.position(row, axis)], row);
      }
    }
    if (data.size() > 0) {
      json.writeEndObject().writeEndObject();
    }
  }

  private String key(int row, int[] axes) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < axes.length; i++) {
      if (i > 0) {
        key.append(':');
      }
      key.append(indexes.index(axes[i], row));
    }
    return key.toString();
  }

  private void writeObservation(JsonGenerator json, String key, int row) {
    json.writeArrayPropertyStart(key);
    if (set.action() != DataAction.DELETE) {
      if (data.query().withMeasure()) {
        if (table.isHidden(row)) {
          json.writeNull();
        } else {
          writeNumber(json, table.value(row).orElseThrow());
        }
      }
      for (SdmxAttribute attribute : attributes) {
        indexes.write(json, attribute, row);
      }
    }
    json.writeEndArray();
  }

  static void writeNumber(JsonGenerator json, double value) {
    if (value == Math.rint(value) && Math.abs(value) <= 1L << 53) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(Figures.plain(value));
    }
  }
}
