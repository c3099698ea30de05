package kg.koch.publish.sdmx.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The codes and other values that occur in an answer, and the index each has among them. Limits of
 * figures have indexes too where a version knows nothing else (SDMX-JSON 1.0): then they are kept
 * until the answer is written.
 */
final class JsonIndexes {

  private final DataSelection data;
  private final boolean limitsByIndex;
  private final int[][] ofCodes;
  private final Map<SdmxAttribute, Map<String, Integer>> ofValues = new LinkedHashMap<>();

  JsonIndexes(DataSelection data, boolean limitsByIndex) {
    this.data = data;
    this.limitsByIndex = limitsByIndex;
    this.ofCodes = new int[data.table().dimensions().size()][];
    for (int axis = 0; axis < ofCodes.length; axis++) {
      ofCodes[axis] = used(axis);
    }
    for (SdmxAttribute attribute : data.attributes()) {
      if (attribute.isOfObservation() && !data.isSeriesOnly()) {
        ofValues.put(attribute, used(attribute));
      }
    }
  }

  /** The index of each position of the dimension among those that occur; -1 for the others. */
  private int[] used(int axis) {
    int[] index = new int[data.table().dimensions().get(axis).size()];
    for (int i = 0; i < data.size(); i++) {
      index[data.table().position(data.row(i), axis)] = 1;
    }
    int next = 0;
    for (int position = 0; position < index.length; position++) {
      index[position] = index[position] == 1 ? next++ : -1;
    }
    return index;
  }

  private Map<String, Integer> used(SdmxAttribute attribute) {
    Map<String, Integer> used = new LinkedHashMap<>();
    if (isLimit(attribute) && !limitsByIndex) {
      return used;
    }
    for (int i = 0; i < data.size(); i++) {
      String value = text(attribute, data.row(i));
      if (value != null && !used.containsKey(value)) {
        used.put(value, used.size());
      }
    }
    return used;
  }

  private static boolean isLimit(SdmxAttribute attribute) {
    return attribute == SdmxAttribute.LOWER_BOUND || attribute == SdmxAttribute.UPPER_BOUND;
  }

  private @Nullable String text(SdmxAttribute attribute, int row) {
    if (attribute == SdmxAttribute.OBS_STATUS) {
      return data.table().observationStatus(row);
    }
    if (attribute == SdmxAttribute.CONF_STATUS) {
      return data.table().confidentialityStatus(row);
    }
    Term term = attribute.ofObservation(data.table(), row);
    return term == null ? null : term.id();
  }

  int index(int axis, int row) {
    return ofCodes[axis][data.table().position(row, axis)];
  }

  boolean occurs(int axis, int position) {
    return ofCodes[axis][position] >= 0;
  }

  /** The indexes of a dimension as texts, by position. */
  String[] texts(int axis) {
    String[] texts = new String[ofCodes[axis].length];
    for (int position = 0; position < texts.length; position++) {
      texts[position] = Integer.toString(ofCodes[axis][position]);
    }
    return texts;
  }

  /** Attributes of observations, in order. */
  List<SdmxAttribute> ofObservations() {
    return List.copyOf(ofValues.keySet());
  }

  /** Whether an attribute's values stand with the observations instead of being listed. */
  boolean isWrittenOut(SdmxAttribute attribute) {
    return isLimit(attribute) && !limitsByIndex;
  }

  /** The values that occur of an attribute of observations, by index. */
  List<Term> values(SdmxAttribute attribute) {
    return Objects.requireNonNull(ofValues.get(attribute)).keySet().stream()
        .map(value -> isLimit(attribute) ? SdmxAttribute.uncoded(value) : attribute.code(value))
        .toList();
  }

  /** Writes an observation's value of the attribute, or its index; null if it has none. */
  void write(JsonGenerator json, SdmxAttribute attribute, int row) {
    if (isWrittenOut(attribute)) {
      FigureInterval interval = data.table().interval(row).orElse(null);
      if (interval == null) {
        json.writeNull();
      } else {
        boolean lower = attribute == SdmxAttribute.LOWER_BOUND;
        JsonObservations.writeNumber(json, lower ? interval.lower() : interval.upper());
      }
      return;
    }
    String value = text(attribute, row);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(
          Objects.requireNonNull(Objects.requireNonNull(ofValues.get(attribute)).get(value)));
    }
  }
}
