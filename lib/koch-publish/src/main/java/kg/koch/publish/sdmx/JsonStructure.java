package kg.koch.publish.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The part "structures" of a message: the components with the values that occur in the answer, and
 * the index each value has there.
 */
final class JsonStructure {

  private final DataSelection data;
  private final Language language;
  private final boolean flat;
  private final int[][] indexes;
  private final Map<SdmxAttribute, Map<Term, Integer>> ofObservations = new LinkedHashMap<>();

  JsonStructure(DataSelection data, Language language) {
    this.data = data;
    this.language = language;
    this.flat = isFlat(data);
    this.indexes = new int[data.table().dimensions().size()][];
    for (int axis = 0; axis < indexes.length; axis++) {
      indexes[axis] = used(axis);
    }
    for (SdmxAttribute attribute : data.attributes()) {
      if (attribute.isOfObservation()) {
        ofObservations.put(attribute, used(attribute));
      }
    }
  }

  private static boolean isFlat(DataSelection data) {
    String asked = data.query().dimensionAtObservation();
    if (!asked.equals(DataQuery.TIME) && !asked.equals(DataQuery.ALL_DIMENSIONS)) {
      throw SdmxException.semantic("dimensionAtObservation of TIME_PERIOD or AllDimensions", asked);
    }
    return asked.equals(DataQuery.ALL_DIMENSIONS)
        || data.table().findDimension(DataQuery.TIME).isEmpty();
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

  private Map<Term, Integer> used(SdmxAttribute attribute) {
    Map<Term, Integer> used = new LinkedHashMap<>();
    for (int i = 0; i < data.size(); i++) {
      Term value = attribute.ofObservation(data.table(), data.row(i));
      if (value != null) {
        used.putIfAbsent(value, used.size());
      }
    }
    return used;
  }

  boolean isFlat() {
    return flat;
  }

  int index(int axis, int row) {
    return indexes[axis][data.table().position(row, axis)];
  }

  /** The index of an observation's value of the attribute; null if it has none. */
  @Nullable Integer index(SdmxAttribute attribute, int row) {
    Term value = attribute.ofObservation(data.table(), row);
    return value == null ? null : ofObservations.getOrDefault(attribute, Map.of()).get(value);
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    writeLinks(data, json);
    writeText(json, "name", data.metadata().title());
    writeText(json, "description", data.metadata().definition());
    writeDimensions(json);
    json.writeObjectPropertyStart("measures");
    json.writeArrayPropertyStart("observation");
    if (data.query().withMeasure()) {
      json.writeStartObject();
      json.writeStringProperty("id", "OBS_VALUE");
      writeText(json, "name", Messages.everywhere("measure.OBS_VALUE"));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    writeAttributes(json);
    json.writeArrayPropertyStart("dataSets").writeNumber(0).writeEndArray();
    json.writeEndObject();
  }

  static void writeLinks(DataSelection data, JsonGenerator json) {
    json.writeArrayPropertyStart("links").writeStartObject();
    json.writeStringProperty(
        "urn", "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + data.structureId());
    json.writeStringProperty("rel", "dataflow");
    json.writeEndObject().writeEndArray();
  }

  private void writeDimensions(JsonGenerator json) {
    List<Integer> axes = data.axes();
    int series = flat ? 0 : axes.size() - 1;
    json.writeObjectPropertyStart("dimensions");
    json.writeArrayPropertyStart("dataSet").writeEndArray();
    json.writeArrayPropertyStart("series");
    for (int i = 0; i < series; i++) {
      writeDimension(json, axes.get(i), i);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("observation");
    for (int i = series; i < axes.size(); i++) {
      writeDimension(json, axes.get(i), i);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeDimension(JsonGenerator json, int axis, int keyPosition) {
    DimensionMetadata dimension = data.dimension(axis);
    boolean time = dimension.id().equals(DataQuery.TIME);
    json.writeStartObject();
    json.writeStringProperty("id", dimension.id());
    writeText(json, "name", dimension.label());
    json.writeNumberProperty("keyPosition", keyPosition);
    json.writeArrayPropertyStart("roles").writeString(dimension.id()).writeEndArray();
    json.writeArrayPropertyStart("values");
    for (int position = 0; position < dimension.codes().size(); position++) {
      if (indexes[axis][position] >= 0) {
        writeCode(json, dimension.codes().get(position), time);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeCode(JsonGenerator json, CodeMetadata code, boolean time) {
    json.writeStartObject();
    json.writeStringProperty("id", code.id());
    writeText(json, "name", code.label());
    if (code.parent() != null) {
      json.writeStringProperty("parent", code.parent());
    }
    if (time) {
      Period.parse(code.id())
          .ifPresent(
              period -> {
                json.writeStringProperty("start", period.start() + "T00:00:00Z");
                json.writeStringProperty("end", period.end().minusDays(1) + "T23:59:59Z");
              });
    }
    json.writeEndObject();
  }

  /** Attributes of the table that have a value, in order. */
  List<SdmxAttribute> ofTable() {
    return data.attributes().stream().filter(one -> tableTerm(one) != null).toList();
  }

  /** Attributes of observations, in order. */
  List<SdmxAttribute> ofObservations() {
    return new ArrayList<>(ofObservations.keySet());
  }

  private @Nullable Term tableTerm(SdmxAttribute attribute) {
    return attribute.ofTable(data.release(), data.metadata());
  }

  private void writeAttributes(JsonGenerator json) {
    json.writeObjectPropertyStart("attributes");
    json.writeArrayPropertyStart("dataSet");
    for (SdmxAttribute attribute : ofTable()) {
      Term term = tableTerm(attribute);
      if (term != null) {
        writeAttribute(json, attribute, "dataflow", List.of(term));
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("series").writeEndArray();
    json.writeArrayPropertyStart("observation");
    ofObservations.forEach(
        (attribute, used) ->
            writeAttribute(json, attribute, "observation", List.copyOf(used.keySet())));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeAttribute(
      JsonGenerator json, SdmxAttribute attribute, String relationship, List<Term> values) {
    json.writeStartObject();
    json.writeStringProperty("id", attribute.name());
    writeText(json, "name", attribute.label());
    json.writeObjectPropertyStart("relationship");
    json.writeObjectPropertyStart(relationship).writeEndObject();
    json.writeEndObject();
    json.writeArrayPropertyStart("values");
    for (Term value : values) {
      json.writeStartObject();
      if (value.label().equals(Text.same(value.id()))) {
        json.writeStringProperty("value", value.id());
      } else {
        json.writeStringProperty("id", value.id());
        writeText(json, "name", value.label());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The text in the language asked for and, beside it, in all: name and names. */
  private void writeText(JsonGenerator json, String property, Text text) {
    json.writeStringProperty(property, text.in(language));
    json.writeObjectPropertyStart(property + "s");
    Arrays.stream(Language.values())
        .forEach(one -> json.writeStringProperty(one.tag(), text.in(one)));
    json.writeEndObject();
  }
}
