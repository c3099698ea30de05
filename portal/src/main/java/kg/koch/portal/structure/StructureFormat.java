package kg.koch.portal.structure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.Json1StructureWriter;
import kg.koch.publish.sdmx.structure.Json2StructureWriter;
import kg.koch.publish.sdmx.structure.Ml21StructureWriter;
import kg.koch.publish.sdmx.structure.Ml30StructureWriter;
import kg.koch.publish.sdmx.structure.StructureWriter;
import kg.koch.publish.sdmx.structure.VersionQuery;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;

/**
 * Formats of structure messages; the first of a standard is what a client gets that asks for any.
 */
enum StructureFormat {
  JSON_2_1("json;version=2.1.0", SdmxStandard.SDMX_3_0),
  ML_3_0("xml;version=3.0.0", SdmxStandard.SDMX_3_0),
  JSON_2_0("json;version=2.0.0", SdmxStandard.SDMX_3_0),
  ML_2_1("xml;version=2.1", SdmxStandard.SDMX_2_1),
  JSON_1_0("json;version=1.0.0", SdmxStandard.SDMX_2_1);

  private final MediaType type;
  private final SdmxStandard standard;

  StructureFormat(String type, SdmxStandard standard) {
    this.type = MediaType.parseMediaType("application/vnd.sdmx.structure+" + type);
    this.standard = standard;
  }

  MediaType type() {
    return type;
  }

  boolean isJson() {
    return type.getSubtype().endsWith("+json");
  }

  StructureWriter writer(Language language) {
    return switch (this) {
      case JSON_2_1, JSON_2_0 -> new Json2StructureWriter(language, version());
      case ML_3_0 -> new Ml30StructureWriter(language);
      case ML_2_1 -> new Ml21StructureWriter(language);
      case JSON_1_0 -> new Json1StructureWriter(language);
    };
  }

  private String version() {
    return String.valueOf(type.getParameter("version"));
  }

  /**
   * The format of a request.
   *
   * @param standard whose formats are preferred
   * @param named the parameter format: json, xml, sdmx-json, sdmx-2.1 or sdmx-3.0; null if not
   *     given
   * @param accepted the header Accept
   * @throws SdmxException NOT_ACCEPTABLE if it is none of these
   */
  static StructureFormat of(
      SdmxStandard standard, @org.jspecify.annotations.Nullable String named, String accepted) {
    Optional<StructureFormat> found =
        named == null ? accepted(standard, accepted) : named(standard, named);
    return found.orElseThrow(
        () ->
            new SdmxException(
                SdmxException.Status.NOT_ACCEPTABLE,
                "Expected one of " + Arrays.stream(values()).map(StructureFormat::type).toList()));
  }

  private static Optional<StructureFormat> named(SdmxStandard standard, String name) {
    return switch (name) {
      case "json", "sdmx-json", "structure+json" ->
          ofStandard(standard).filter(StructureFormat::isJson).findFirst();
      case "xml", "sdmx-ml", "structure", "structure+xml" ->
          ofStandard(standard).filter(one -> !one.isJson()).findFirst();
      case "sdmx-2.1" -> Optional.of(ML_2_1);
      case "sdmx-3.0" -> Optional.of(ML_3_0);
      default -> Optional.empty();
    };
  }

  /** Formats of a standard, then the others. */
  private static Stream<StructureFormat> ofStandard(SdmxStandard standard) {
    return Arrays.stream(values())
        .sorted(Comparator.comparing((StructureFormat one) -> one.standard != standard));
  }

  private static Optional<StructureFormat> accepted(SdmxStandard standard, String header) {
    return types(header).stream()
        .flatMap(one -> ofStandard(standard).filter(format -> format.answers(one)))
        .findFirst();
  }

  /** The types of an Accept header, best first; none if it cannot be read. */
  static List<MediaType> types(String header) {
    try {
      return MediaType.parseMediaTypes(header).stream()
          .filter(one -> one.getQualityValue() > 0)
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .toList();
    } catch (InvalidMediaTypeException | InvalidMimeTypeException bad) {
      return List.of();
    }
  }

  /** Whether a type is of the version wanted, which may be one with wildcards. */
  static boolean versionFits(MediaType wanted, MediaType type) {
    String version = wanted.getParameter("version");
    return version == null
        || VersionQuery.parse(version).matches(String.valueOf(type.getParameter("version")));
  }

  private boolean answers(MediaType wanted) {
    boolean plain =
        isJson()
            ? wanted.includes(MediaType.APPLICATION_JSON)
            : wanted.includes(MediaType.APPLICATION_XML) || wanted.includes(MediaType.TEXT_XML);
    if (!wanted.includes(type) && !plain) {
      return false;
    }
    return versionFits(wanted, type);
  }
}
