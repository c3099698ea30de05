package kg.koch.engine.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON whose bytes depend on the value alone: map entries by key, two spaces, a line feed at the
 * end.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private Json() {}

  public static String text(Object value) {
    return MAPPER.writeValueAsString(value).replace("\r\n", "\n") + "\n";
  }

  public static void write(Path file, Object value) {
    try {
      Files.writeString(file, text(value));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static <T> T read(Path file, Class<T> type) {
    try {
      return MAPPER.readValue(Files.readString(file), type);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
