package kg.koch.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.words.Languages;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataHistory;
import kg.koch.publish.sdmx.DataQuery;
import kg.koch.publish.sdmx.DataSet;
import kg.koch.publish.sdmx.ErrorMessage;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.message.DataMessageWriter;
import org.springframework.stereotype.Component;

/** Sends data messages, and what is said when there is none, in the format asked for. */
@Component
final class DataAnswers {

  private final Shelf shelf;

  DataAnswers(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Answers a request whose path reads as the address. */
  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      SdmxStandard standard,
      Supplier<DataAddress> address)
      throws IOException {
    response.setHeader("Vary", "Accept, Accept-Language");
    Map<String, List<String>> parameters = SdmxController.parameters(request);
    try {
      DataAddress asked = address.get();
      ChosenFormat format = ChosenFormat.of(standard, parameters, header(request, "Accept"));
      Language language = language(parameters, header(request, "Accept-Language"));
      DataQuery query = DataQuery.parse(asked.key(), parameters);
      List<Release> releases = DataHistory.asOf(releases(parameters), query);
      String mark = mark(request, releases, format, language);
      if (isKnown(header(request, "If-None-Match"), mark)) {
        response.setHeader("ETag", mark);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
      DataMessageWriter writer = format.format().writer(format.options());
      DataAnswer answer = answer(asked, releases, query, language);
      AnswerLimits.PUBLIC.require(answer, writer);
      response.setHeader("ETag", mark);
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader("Content-Language", language.tag());
      response.setHeader("Content-Type", format.contentType());
      response.setHeader(
          "Content-Disposition", "inline; filename=\"" + fileName(answer, format) + "\"");
      writer.write(answer, response.getOutputStream());
    } catch (SdmxException failure) {
      refuse(request, response, standard, failure);
    }
  }

  private static String header(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeader(name), "");
  }

  private static boolean isKnown(String header, String mark) {
    return List.of(header.split("\\s*,\\s*")).contains(mark);
  }

  /** The language of the parameter lang, or else of the header; English if neither says. */
  private static Language language(Map<String, List<String>> parameters, String accepted) {
    String named = parameters.getOrDefault("lang", List.of("")).get(0);
    if (!named.isEmpty()) {
      return Language.find(named.split("-", 2)[0].toLowerCase(Locale.ROOT))
          .orElseThrow(
              () ->
                  new SdmxException(
                      SdmxException.Status.NOT_ACCEPTABLE,
                      "Expected lang of ky, ru or en; got '%s'.".formatted(named)));
    }
    return accepted.isBlank() ? Language.EN : Languages.accepted(accepted);
  }

  /** The releases up to the one that is asked about, oldest first. */
  private List<Release> releases(Map<String, List<String>> parameters) {
    List<Release> all = shelf.releases();
    String named = parameters.getOrDefault("release", List.of("")).get(0);
    if (named.isEmpty()) {
      return all;
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(named)) {
        return all.subList(0, i + 1);
      }
    }
    throw new SdmxException(SdmxException.Status.NOT_FOUND, "There is no such release.");
  }

  /** Names what is sent: another release, format, language or query is another answer. */
  private static String mark(
      HttpServletRequest request, List<Release> releases, ChosenFormat format, Language language) {
    String newest = releases.isEmpty() ? "none" : releases.get(releases.size() - 1).id();
    String query = request.getRequestURI() + "?" + request.getQueryString();
    return "W/\"%s-%d-%s-%s-%s\""
        .formatted(
            newest,
            releases.size(),
            Integer.toHexString(format.contentType().hashCode()),
            language.tag(),
            Integer.toHexString((query + format.options()).hashCode()));
  }

  private static DataAnswer answer(
      DataAddress asked, List<Release> releases, DataQuery query, Language language) {
    if (releases.isEmpty()) {
      throw new SdmxException(
          SdmxException.Status.NO_RESULTS, "Nothing was published at that moment.");
    }
    Release newest = releases.get(releases.size() - 1);
    List<TableMetadata> named = newest.metadata().values().stream().filter(asked::names).toList();
    if (named.isEmpty()) {
      throw new SdmxException(
          SdmxException.Status.NOT_FOUND,
          "Expected a table of KOCH: %s; got %s of %s."
              .formatted(newest.metadata().keySet(), asked.ids(), asked.agencies()));
    }
    List<DataSet> sets = new ArrayList<>();
    SdmxException unfit = null;
    for (TableMetadata table : named) {
      try {
        sets.addAll(DataHistory.answer(releases, table.id(), query));
      } catch (SdmxException failure) {
        // Of several tables, those that have no such dimension have no such data.
        unfit = failure;
      }
    }
    List<DataSet> page = DataAnswer.page(sets, query);
    if (page.isEmpty()) {
      throw unfit != null ? unfit : DataHistory.noResults(named);
    }
    return new DataAnswer(asked.context(), page, language);
  }

  /** Such as KOCH-C2-2026-01-01-0a1b2c3d.csv. */
  private static String fileName(DataAnswer answer, ChosenFormat format) {
    List<String> tables =
        answer.dataSets().stream().map(set -> set.selection().metadata().id()).distinct().toList();
    String table = tables.size() == 1 ? tables.get(0) + "-" : "";
    return "KOCH-%s%s.%s"
        .formatted(table, answer.release().releaseId(), format.format().extension());
  }

  /** Says what is wrong, in JSON or XML, whichever is asked for; 204 has no words. */
  static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      SdmxStandard standard,
      SdmxException failure)
      throws IOException {
    ErrorMessage message = ErrorMessage.of(failure);
    int status = message.httpStatus(standard);
    response.setStatus(status);
    if (status == HttpServletResponse.SC_NO_CONTENT) {
      return;
    }
    String asked =
        Optional.ofNullable(request.getParameter("format")).orElse(header(request, "Accept"));
    boolean json =
        asked.contains("json") || (!asked.contains("xml") && standard == SdmxStandard.SDMX_3_0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (json) {
      message.writeJson(standard, bytes);
    } else {
      message.writeMl(standard, bytes);
    }
    response.setHeader("Content-Language", "en");
    response.setHeader("Content-Type", json ? "application/json" : "application/xml;charset=UTF-8");
    bytes.writeTo(response.getOutputStream());
  }
}
