package kg.koch.publish.jsonstat;

import java.io.OutputStream;
import java.util.function.UnaryOperator;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import tools.jackson.core.JsonGenerator;

/** Writes a release as a JSON-stat collection: its tables with the addresses of their datasets. */
public final class JsonStatCollection {

  private final Language language;
  private final UnaryOperator<String> address;

  /**
   * @param address of the dataset of a table, by the table's identifier; whole, with its host
   */
  public JsonStatCollection(Language language, UnaryOperator<String> address) {
    this.language = language;
    this.address = address;
  }

  /** Writes the collection and leaves the stream open. */
  public void write(Release release, OutputStream out) {
    try (JsonGenerator json = JsonStatWriter.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "2.0");
      json.writeStringProperty("class", "collection");
      json.writeStringProperty("label", release.manifest().title().in(language));
      json.writeStringProperty("updated", release.manifest().vintage());
      var demonstration = release.manifest().demonstrationLabel();
      if (demonstration != null) {
        json.writeArrayPropertyStart("note");
        json.writeString(demonstration.in(language));
        json.writeEndArray();
      }
      json.writeObjectPropertyStart("link");
      json.writeArrayPropertyStart("item");
      release.metadata().values().forEach(table -> writeItem(table, json));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private void writeItem(TableMetadata table, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("class", "dataset");
    json.writeStringProperty("href", address.apply(table.id()));
    json.writeStringProperty("label", table.title().in(language));
    json.writeStringProperty("updated", table.vintage());
    json.writeEndObject();
  }
}
