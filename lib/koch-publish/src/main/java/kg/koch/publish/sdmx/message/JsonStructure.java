package kg.koch.publish.sdmx.message;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.DataContext;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.Period;
import kg.koch.publish.sdmx.SdmxAttribute;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.text.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The structure of a data set in SDMX-JSON: its components with the values that occur in the
 * answer. Names are in all languages, the best match in the one asked for.
 */
final class JsonStructure {

  private final DataSelection data;
  private final JsonIndexes indexes;
  private final DataContext context;
  private final Language language;
  private final JsonWriter.Version version;

  JsonStructure(
      DataSelection data,
      JsonIndexes indexes,
      DataContext context,
      Language language,
      JsonWriter.Version version) {
    this.data = data;
    this.indexes = indexes;
    this.context = context;
    this.language = language;
    this.version = version;
  }

  /**
   * @param number of the data set it describes; null where there is only one
   */
  void write(JsonGenerator json, @Nullable Integer number) {
    json.writeStartObject();
    writeLinks(json);
    writeText(json, "name", data.metadata().title());
    if (!version.isFirst()) {
      writeText(json, "description", data.metadata().definition());
    }
    writeDimensions(json);
    if (!version.isFirst()) {
      writeMeasures(json);
    }
    writeAttributes(json);
    if (number != null) {
      json.writeArrayPropertyStart("dataSets").writeNumber(number).writeEndArray();
    }
    json.writeEndObject();
  }

  void writeLinks(JsonGenerator json) {
    SdmxStandard standard = version.isFirst() ? SdmxStandard.SDMX_2_1 : SdmxStandard.SDMX_3_0;
    json.writeArrayPropertyStart("links").writeStartObject();
    json.writeStringProperty("urn", context.urn(standard, data.metadata()));
    json.writeStringProperty(
        "rel", context == DataContext.DATASTRUCTURE ? "structure" : context.pathName());
    json.writeEndObject().writeEndArray();
  }

  private void writeDimensions(JsonGenerator json) {
    json.writeObjectPropertyStart("dimensions");
    json.writeArrayPropertyStart("dataSet").writeEndArray();
    json.writeArrayPropertyStart("series");
    IntStream.of(data.seriesAxes()).forEach(axis -> writeDimension(json, axis));
    json.writeEndArray();
    json.writeArrayPropertyStart("observation");
    IntStream.of(data.observationAxes()).forEach(axis -> writeDimension(json, axis));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeDimension(JsonGenerator json, int axis) {
    DimensionMetadata dimension = data.dimension(axis);
    boolean time = dimension.id().equals(SdmxNames.TIME);
    int[] key = data.keyAxes();
    json.writeStartObject();
    json.writeStringProperty("id", dimension.id());
    writeText(json, "name", dimension.label());
    json.writeNumberProperty(
        "keyPosition",
        IntStream.range(0, key.length).filter(i -> key[i] == axis).findFirst().orElse(0));
    json.writeArrayPropertyStart("roles").writeString(dimension.id()).writeEndArray();
    json.writeArrayPropertyStart("values");
    for (int position = 0; position < dimension.codes().size(); position++) {
      if (indexes.occurs(axis, position)) {
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

  private void writeMeasures(JsonGenerator json) {
    json.writeObjectPropertyStart("measures");
    json.writeArrayPropertyStart("observation");
    if (data.query().withMeasure() && !data.isSeriesOnly()) {
      json.writeStartObject();
      json.writeStringProperty("id", SdmxNames.MEASURE);
      writeText(json, "name", Messages.everywhere("measure.OBS_VALUE"));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Attributes of the table that have a value, in order. */
  List<SdmxAttribute> ofTable() {
    return data.attributes().stream().filter(one -> tableTerm(one) != null).toList();
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
        writeAttribute(json, attribute, List.of(term));
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("series").writeEndArray();
    json.writeArrayPropertyStart("observation");
    for (SdmxAttribute attribute : indexes.ofObservations()) {
      writeAttribute(json, attribute, indexes.values(attribute));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeAttribute(JsonGenerator json, SdmxAttribute attribute, List<Term> values) {
    json.writeStartObject();
    json.writeStringProperty("id", attribute.name());
    writeText(json, "name", attribute.label());
    json.writeObjectPropertyStart("relationship");
    writeRelationship(json, attribute);
    json.writeEndObject();
    if (indexes.isWrittenOut(attribute)) {
      json.writeObjectPropertyStart("format");
      json.writeStringProperty("dataType", "Double");
      json.writeEndObject();
    } else {
      json.writeArrayPropertyStart("values");
      values.forEach(value -> writeValue(json, value));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeRelationship(JsonGenerator json, SdmxAttribute attribute) {
    if (!version.isFirst()) {
      json.writeObjectPropertyStart(attribute.isOfObservation() ? "observation" : "dataflow");
      json.writeEndObject();
    } else if (attribute.isOfObservation()) {
      json.writeStringProperty("primaryMeasure", SdmxNames.MEASURE);
    } else {
      json.writeObjectPropertyStart("none").writeEndObject();
    }
  }

  private void writeValue(JsonGenerator json, Term value) {
    json.writeStartObject();
    if (!value.label().equals(Text.same(value.id()))) {
      json.writeStringProperty("id", value.id());
      writeText(json, "name", value.label());
    } else {
      json.writeStringProperty(version.isFirst() ? "name" : "value", value.id());
    }
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
