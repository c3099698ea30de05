package kg.koch.portal.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;

/** A format of SDMX data, JSON first: it is what a client gets that asks for nothing. */
enum SdmxFormat {
  JSON("application/vnd.sdmx.data+json;version=2.0.0", "json", "application/json"),
  CSV("application/vnd.sdmx.data+csv;version=2.0.0", "csv", "text/csv");

  private final MediaType type;
  private final String convenience;
  private final MediaType plain;

  SdmxFormat(String type, String convenience, String plain) {
    this.type = MediaType.parseMediaType(type);
    this.convenience = convenience;
    this.plain = MediaType.parseMediaType(plain);
  }

  MediaType type() {
    return type;
  }

  /** The format of the parameter {@code format}: csv or json. */
  static Optional<SdmxFormat> named(String name) {
    return Arrays.stream(values()).filter(one -> one.convenience.equals(name)).findFirst();
  }

  /** The format an Accept header likes best; empty if none of it is served. */
  static Optional<SdmxFormat> accepted(String header) {
    try {
      List<MediaType> wanted = MediaType.parseMediaTypes(header);
      if (wanted.isEmpty()) {
        return Optional.of(JSON);
      }
      return wanted.stream()
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .flatMap(one -> Arrays.stream(values()).filter(format -> format.answers(one)))
          .findFirst();
    } catch (InvalidMimeTypeException | org.springframework.http.InvalidMediaTypeException bad) {
      return Optional.empty();
    }
  }

  private boolean answers(MediaType wanted) {
    if (!wanted.includes(type) && !wanted.includes(plain)) {
      return false;
    }
    String version = wanted.getParameter("version");
    return version == null || version.equals(type.getParameter("version"));
  }
}
