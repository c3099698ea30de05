package kg.koch.publish.sdmx;

import java.math.BigDecimal;
import java.util.List;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.text.Figures;
import tools.jackson.core.JsonGenerator;

/** The part "dataSets" of a message: observations by the indexes of their codes. */
final class JsonDataSet {

  private final DataSelection data;
  private final JsonStructure structure;
  private final List<SdmxAttribute> attributes;

  JsonDataSet(DataSelection data, JsonStructure structure) {
    this.data = data;
    this.structure = structure;
    this.attributes = structure.ofObservations();
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("structure", 0);
    json.writeStringProperty("action", "Information");
    JsonStructure.writeLinks(data, json);
    json.writeArrayPropertyStart("attributes");
    structure.ofTable().forEach(one -> json.writeNumber(0));
    json.writeEndArray();
    if (structure.isFlat()) {
      writeFlat(json);
    } else {
      writeSeries(json);
    }
    json.writeEndObject();
  }

  private void writeFlat(JsonGenerator json) {
    json.writeObjectPropertyStart("observations");
    for (int i = 0; i < data.size(); i++) {
      writeObservation(json, key(data.row(i), 0, data.axes().size()), data.row(i));
    }
    json.writeEndObject();
  }

  /** Rows come in the order of series, so one pass is enough. */
  private void writeSeries(JsonGenerator json) {
    int last = data.axes().size() - 1;
    json.writeObjectPropertyStart("series");
    String open = null;
    for (int i = 0; i < data.size(); i++) {
      String series = key(data.row(i), 0, last);
      if (!series.equals(open)) {
        if (open != null) {
          json.writeEndObject().writeEndObject();
        }
        json.writeObjectPropertyStart(series);
        json.writeObjectPropertyStart("observations");
        open = series;
      }
      writeObservation(json, key(data.row(i), last, last + 1), data.row(i));
    }
    if (open != null) {
      json.writeEndObject().writeEndObject();
    }
    json.writeEndObject();
  }

  private String key(int row, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i == from ? "" : ":").append(structure.index(data.axes().get(i), row));
    }
    return key.toString();
  }

  private void writeObservation(JsonGenerator json, String key, int row) {
    PublishedTable table = data.table();
    json.writeArrayPropertyStart(key);
    if (data.query().withMeasure()) {
      if (table.isHidden(row)) {
        json.writeNull();
      } else {
        json.writeNumber(new BigDecimal(Figures.plain(table.value(row).orElseThrow())));
      }
    }
    for (SdmxAttribute attribute : attributes) {
      Integer index = structure.index(attribute, row);
      if (index == null) {
        json.writeNull();
      } else {
        json.writeNumber(index);
      }
    }
    json.writeEndArray();
  }
}
