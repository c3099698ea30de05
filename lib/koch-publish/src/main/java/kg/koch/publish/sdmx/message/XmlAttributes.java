package kg.koch.publish.sdmx.message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.terms.FigureInterval;

/** The attributes of an observation in SDMX-ML; one without a value is left out. */
final class XmlAttributes {

  /** Writes one attribute of a row. */
  @FunctionalInterface
  private interface Part {
    void write(Utf8Output out, int row) throws IOException;
  }

  private final List<Part> parts = new ArrayList<>();

  /**
   * @param before what stands before the value of an attribute
   * @param after what stands after it
   */
  XmlAttributes(DataSelection data, Function<SdmxAttribute, String> before, String after) {
    for (SdmxAttribute attribute : data.attributes()) {
      if (attribute.isOfObservation()) {
        parts.add(part(data.table(), attribute, before.apply(attribute), after));
      }
    }
  }

  private static Part part(
      PublishedTable table, SdmxAttribute attribute, String before, String after) {
    if (attribute == SdmxAttribute.OBS_STATUS || attribute == SdmxAttribute.CONF_STATUS) {
      StatusTexts texts = new StatusTexts(table, attribute, term -> before + term.id() + after);
      return (out, row) -> out.put(texts.of(row));
    }
    byte[] start = Utf8Output.bytes(before);
    byte[] end = Utf8Output.bytes(after);
    boolean lower = attribute == SdmxAttribute.LOWER_BOUND;
    return (out, row) -> {
      FigureInterval interval = table.interval(row).orElse(null);
      if (interval != null) {
        out.put(start).number(lower ? interval.lower() : interval.upper()).put(end);
      }
    };
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  void write(int row, Utf8Output out) throws IOException {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).write(out, row);
    }
  }
}
