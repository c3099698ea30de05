package kg.koch.publish.bundle;

import java.nio.charset.StandardCharsets;
import kg.koch.terms.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The bundle's JSON: bytes depend on the value alone. */
final class BundleJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private BundleJson() {}

  static byte[] bytes(Object value) {
    String text = MAPPER.writeValueAsString(value).replace("\r\n", "\n") + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static <T> T read(byte[] bytes, Class<T> type, String file) {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (JacksonException failure) {
      throw new BadInputException(
          BadInputException.Place.file(file),
          "a JSON document of this release format",
          "something else: " + failure.getOriginalMessage(),
          "Fetch the release again, or read it with the program version that wrote it.");
    }
  }
}
