package kg.koch.publish.sdmx.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.sdmx.SdmxAttribute;

/** What the codes of a status look like in a message, each worked out when first met. */
final class StatusTexts {

  private final PublishedTable table;
  private final SdmxAttribute attribute;
  private final Function<Term, String> text;
  private final Map<String, byte[]> made = new HashMap<>();

  /**
   * @param attribute OBS_STATUS or CONF_STATUS
   */
  StatusTexts(PublishedTable table, SdmxAttribute attribute, Function<Term, String> text) {
    this.table = table;
    this.attribute = attribute;
    this.text = text;
  }

  byte[] of(int row) {
    String code =
        attribute == SdmxAttribute.OBS_STATUS
            ? table.observationStatus(row)
            : table.confidentialityStatus(row);
    byte[] bytes = made.get(code);
    if (bytes == null) {
      Term term = Objects.requireNonNull(attribute.ofObservation(table, row));
      bytes = Utf8Output.bytes(text.apply(term));
      made.put(code, bytes);
    }
    return bytes;
  }
}
