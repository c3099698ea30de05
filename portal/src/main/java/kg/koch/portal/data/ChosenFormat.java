package kg.koch.portal.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.message.CsvOptions;
import kg.koch.publish.sdmx.message.DataFormat;
import kg.koch.publish.sdmx.structure.VersionQuery;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;

/**
 * The format a client gets: named by the parameters format and formatVersion, or the one its header
 * Accept likes best. Who asks for any gets JSON from REST 2 and generic SDMX-ML from REST 1.
 *
 * <p>Source: SDMX REST 2.2, content negotiation, and "Ease the selection of the desired
 * representation" for the names; SDMX REST 1.5, section 4.6.
 */
record ChosenFormat(DataFormat format, CsvOptions options) {

  private static final List<DataFormat> OF_REST_1 =
      List.of(
          DataFormat.GENERIC,
          DataFormat.STRUCTURE_SPECIFIC,
          DataFormat.GENERIC_TIME_SERIES,
          DataFormat.STRUCTURE_SPECIFIC_TIME_SERIES,
          DataFormat.JSON_1_0,
          DataFormat.CSV_1_0);

  private static final List<String> OPTIONS = List.of("labels", "timeFormat", "keys");

  /**
   * The format of a request.
   *
   * @param accepted the header Accept
   * @throws SdmxException NOT_ACCEPTABLE if none of what is asked for is served
   */
  static ChosenFormat of(
      SdmxStandard standard, Map<String, List<String>> parameters, String accepted) {
    return (parameters.containsKey("format")
            ? named(standard, parameters)
            : accepted(standard, parameters, accepted))
        .orElseThrow(
            () ->
                new SdmxException(
                    SdmxException.Status.NOT_ACCEPTABLE,
                    "Expected one of "
                        + Arrays.stream(DataFormat.values()).map(DataFormat::mediaType).toList()
                        + "."));
  }

  /** As the header Content-Type has it. */
  String contentType() {
    String labels =
        switch (options.labels()) {
          case ID -> "";
          case NAME -> ";labels=name";
          case BOTH -> ";labels=both";
        };
    return format.mediaType() + (format.extension().equals("csv") ? labels : "");
  }

  private static Optional<ChosenFormat> named(
      SdmxStandard standard, Map<String, List<String>> parameters) {
    String name = first(parameters, "format").orElse("");
    String version = first(parameters, "formatVersion").orElse("*");
    return inOrder(standard)
        .filter(one -> isNamed(one, name) && takes(version, one))
        .findFirst()
        .map(format -> new ChosenFormat(format, options(Map.of(), parameters)));
  }

  private static boolean isNamed(DataFormat format, String name) {
    return switch (name) {
      case "json", "jsondata" -> format.extension().equals("json");
      case "csv", "csvdata" -> format.extension().equals("csv");
      case "xml" -> format.extension().equals("xml");
      case "structurespecificdata" ->
          format == DataFormat.STRUCTURE_SPECIFIC
              || format == DataFormat.XML_3_0
              || format == DataFormat.XML_3_1;
      default -> format.type().equals("application/vnd.sdmx." + name + "+xml");
    };
  }

  /** Formats of a standard, then the others. */
  private static Stream<DataFormat> inOrder(SdmxStandard standard) {
    Comparator<DataFormat> ofRest1First =
        Comparator.comparingInt(
            one -> OF_REST_1.contains(one) ? OF_REST_1.indexOf(one) : OF_REST_1.size());
    return Arrays.stream(DataFormat.values())
        .sorted(
            standard == SdmxStandard.SDMX_2_1
                ? ofRest1First
                : Comparator.comparing((DataFormat one) -> OF_REST_1.contains(one)));
  }

  private static Optional<ChosenFormat> accepted(
      SdmxStandard standard, Map<String, List<String>> parameters, String header) {
    try {
      List<MediaType> wanted = MediaType.parseMediaTypes(header.isBlank() ? "*/*" : header);
      return wanted.stream()
          .filter(one -> one.getQualityValue() > 0)
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .flatMap(
              one ->
                  inOrder(standard)
                      .filter(format -> answers(format, one))
                      .limit(1)
                      .map(
                          format ->
                              new ChosenFormat(format, options(one.getParameters(), parameters))))
          .findFirst();
    } catch (InvalidMimeTypeException | InvalidMediaTypeException bad) {
      return Optional.empty();
    }
  }

  private static boolean answers(DataFormat format, MediaType wanted) {
    List<String> plain =
        switch (format.extension()) {
          case "json" -> List.of("application/json");
          case "csv" -> List.of("text/csv");
          default -> List.of("application/xml", "text/xml");
        };
    boolean fits =
        wanted.includes(MediaType.parseMediaType(format.type()))
            || plain.stream().anyMatch(one -> wanted.includes(MediaType.parseMediaType(one)));
    String version = wanted.getParameter("version");
    return fits && (version == null || takes(version, format));
  }

  private static boolean takes(String version, DataFormat format) {
    return VersionQuery.parse(version).matches(format.version());
  }

  /** Options of the media type; those of the address come first. */
  private static CsvOptions options(
      Map<String, String> ofType, Map<String, List<String>> parameters) {
    Map<String, String> options = new HashMap<>();
    ofType.forEach((name, value) -> options.put(name, value.replace("\"", "")));
    OPTIONS.forEach(name -> first(parameters, name).ifPresent(value -> options.put(name, value)));
    return CsvOptions.parse(options);
  }

  private static Optional<String> first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst();
  }
}
