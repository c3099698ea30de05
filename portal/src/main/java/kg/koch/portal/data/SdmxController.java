package kg.koch.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.words.Languages;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.CsvLabels;
import kg.koch.publish.sdmx.DataQuery;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.SdmxCsvWriter;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxJsonWriter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Data queries of SDMX REST 2 on the latest release, or on the one the parameter {@code release}
 * names.
 *
 * <p>Answers: 200 data; 204 nothing matches; 304 not changed; 400 not understood; 404 no such
 * table, version or release; 406 no such format; 422 not in the table; 501 not supported.
 */
@RestController
public class SdmxController {

  private static final String FLOW = "/sdmx/v2/data/dataflow/{agency}/{table}/{version}";

  private static final Set<String> UNSUPPORTED =
      Set.of("updatedAfter", "includeHistory", "asOf", "sort");

  private final Shelf shelf;

  SdmxController(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping({FLOW, FLOW + "/", FLOW + "/{key}"})
  void data(
      @PathVariable String agency,
      @PathVariable String table,
      @PathVariable String version,
      @PathVariable(required = false) Optional<String> key,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      Optional<SdmxFormat> format = format(request);
      response.setHeader("Vary", "Accept, Accept-Language");
      if (format.isEmpty()) {
        refuse(response, 406, "Expected one of " + types() + ".");
        return;
      }
      answer(agency, table, version, key.orElse("*"), format.get(), request, response);
    } catch (SdmxException failure) {
      refuse(response, failure.status().number(), String.valueOf(failure.getMessage()));
    }
  }

  private void answer(
      String agency,
      String table,
      String version,
      String key,
      SdmxFormat format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, List<String>> parameters = parameters(request);
    for (String name : parameters.keySet()) {
      if (UNSUPPORTED.contains(name)) {
        refuse(response, 501, "The parameter " + name + " is not supported.");
        return;
      }
    }
    Release release = release(request);
    requireFlow(release, agency, table, version);
    DataSelection selection = DataSelection.of(release, table, DataQuery.parse(key, parameters));
    String mark = mark(release, format, language(request));
    response.setHeader("ETag", mark);
    response.setHeader("Cache-Control", "no-cache");
    if (mark.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    write(selection, format, language(request), parameters, response);
  }

  /** Names what is sent: another release, format or language is another answer. */
  private static String mark(Release release, SdmxFormat format, Language language) {
    return "W/\"%s-%s-%s\"".formatted(release.id(), format, language.tag());
  }

  static void write(
      DataSelection selection,
      SdmxFormat format,
      Language language,
      Map<String, List<String>> parameters,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Language", language.tag());
    response.setHeader("Content-Type", format.type().toString());
    switch (format) {
      case JSON -> new SdmxJsonWriter(language).write(selection, response.getOutputStream());
      case CSV -> {
        CsvLabels labels = CsvLabels.parse(parameters.getOrDefault("labels", List.of("id")).get(0));
        try (var out =
            new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
          new SdmxCsvWriter(labels, language).write(selection, out);
        }
      }
    }
  }

  private static void requireFlow(Release release, String agency, String table, String version) {
    boolean known =
        (agency.equals("KOCH") || agency.equals("*"))
            && release
                .findMetadata(table)
                .filter(
                    found ->
                        Set.of("*", "~", "+", " ", "latest", found.version()).contains(version))
                .isPresent();
    if (!known) {
      throw new SdmxException(
          SdmxException.Status.NOT_FOUND,
          "Expected a dataflow KOCH/%s; got %s/%s/%s."
              .formatted(release.metadata().keySet(), agency, table, version));
    }
  }

  private Release release(HttpServletRequest request) {
    String asked = request.getParameter("release");
    return (asked == null ? shelf.latest() : shelf.find(asked))
        .orElseThrow(
            () -> new SdmxException(SdmxException.Status.NOT_FOUND, "There is no such release."));
  }

  private static Optional<SdmxFormat> format(HttpServletRequest request) {
    String named = request.getParameter("format");
    if (named != null) {
      return SdmxFormat.named(named);
    }
    String accepted = request.getHeader("Accept");
    return SdmxFormat.accepted(accepted == null ? "*/*" : accepted);
  }

  private static List<String> types() {
    return Arrays.stream(SdmxFormat.values()).map(one -> one.type().toString()).toList();
  }

  private static Language language(HttpServletRequest request) {
    String header = request.getHeader("Accept-Language");
    return header == null || header.isEmpty() ? Language.EN : Languages.accepted(header);
  }

  static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, all) -> parameters.put(name, Arrays.asList(all)));
    return parameters;
  }

  static void refuse(HttpServletResponse response, int status, String message) throws IOException {
    response.setStatus(status);
    if (status != 204) {
      response.setHeader("Content-Type", "text/plain;charset=UTF-8");
      response.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
