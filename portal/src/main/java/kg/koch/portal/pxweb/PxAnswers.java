package kg.koch.portal.pxweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.portal.data.CubeFile;
import kg.koch.portal.data.Workbook;
import kg.koch.portal.words.Texts;
import kg.koch.portal.words.Themes;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableFiles;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.jsonstat.JsonStatWriter;
import kg.koch.publish.px.PxWriter;
import kg.koch.publish.pxweb.CubeChoice;
import kg.koch.publish.pxweb.PxJsonWriter;
import kg.koch.publish.pxweb.PxWebException;
import kg.koch.publish.pxweb.SdmxData20Writer;
import kg.koch.publish.pxweb.TableText;
import org.springframework.stereotype.Component;

/** Sends a block in the format a PxWeb client asks for. */
@Component
public final class PxAnswers {

  /** The most cells an answer has, published or not; formats that list published cells alone. */
  public static final int MOST_CELLS = 500_000;

  private final TableFiles tableFiles;
  private final Publisher publisher;

  PxAnswers(TableFiles tableFiles, Publisher publisher) {
    this.tableFiles = tableFiles;
    this.publisher = publisher;
  }

  /**
   * What a client asks of the form of an answer.
   *
   * @param stub variables to stand in the stub, as far as anything is said
   * @param parameters of the format, in the words of PxWebApi 2
   */
  record Form(String format, List<String> stub, List<String> heading, List<String> parameters) {

    static Form of(String format) {
      return new Form(format, List.of(), List.of(), List.of());
    }
  }

  void send(Cube cube, Form form, Language language, HttpServletResponse response)
      throws IOException {
    CubeChoice.Placed placed = CubeChoice.place(cube, form.stub(), form.heading());
    response.setHeader("Content-Language", language.tag());
    // Some formats have no place for notes.
    response.setHeader(
        "Link",
        "</api/v2/tables/%s/metadata?lang=%s>; rel=\"describedby\"; type=\"application/json\""
            .formatted(cube.metadata().id(), language.tag()));
    switch (form.format()) {
      case "sdmx" -> {
        Cube timeLast = cube.ordered(cube.timeLast());
        response.setContentType("application/xml;charset=UTF-8");
        new SdmxData20Writer(language).write(timeLast, response.getOutputStream());
      }
      case "parquet" -> {
        response.setContentType("application/vnd.apache.parquet");
        CubeFile.write(cube, tableFiles, response.getOutputStream());
      }
      default -> {
        requireFew(cube);
        sendWhole(placed, form, language, response);
      }
    }
  }

  private void sendWhole(
      CubeChoice.Placed placed, Form form, Language language, HttpServletResponse response)
      throws IOException {
    Cube cube = placed.cube();
    switch (form.format()) {
      case "json-stat2" -> {
        response.setContentType("application/json");
        new JsonStatWriter(language).write(cube, response.getOutputStream());
      }
      case "json-stat" -> {
        response.setContentType("application/json");
        new JsonStatWriter(language).writeVersion1(cube, response.getOutputStream());
      }
      case "json", "json-px" -> {
        response.setContentType("application/json");
        new PxJsonWriter(language).write(cube, response.getOutputStream());
      }
      case "px" -> {
        response.setContentType("application/octet-stream");
        attach(cube, "px", response);
        try (Writer out = writer(response)) {
          new PxWriter(language, Themes.label(Themes.of(cube.metadata())), publisher)
              .write(cube, placed.stub(), out);
        }
      }
      case "xlsx" -> {
        response.setContentType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        attach(cube, "xlsx", response);
        new Workbook(cube, Texts.in(language)).write(response.getOutputStream());
      }
      case "html" -> {
        response.setContentType("text/html;charset=UTF-8");
        try (Writer out = writer(response)) {
          TableText.of(language, form.parameters()).writeHtml(placed, out);
        }
      }
      case "csv" -> sendCsv(placed, form.parameters(), language, response);
      case "csv2" -> sendCsv(flat(cube), List.of("UseTexts"), language, response);
      case "csv3" -> sendCsv(flat(cube), List.of("UseCodes"), language, response);
      default ->
          throw new PxWebException(
              400, "Expected a format this service has; got '" + form.format() + "'.");
    }
  }

  private static void sendCsv(
      CubeChoice.Placed placed,
      List<String> parameters,
      Language language,
      HttpServletResponse response)
      throws IOException {
    TableText text = TableText.of(language, parameters);
    response.setContentType("text/csv;charset=UTF-8");
    try (Writer out = writer(response)) {
      text.writeCsv(placed, out);
    }
  }

  /** A row for each cell. */
  private static CubeChoice.Placed flat(Cube cube) {
    List<String> all = new ArrayList<>();
    IntStream.range(0, cube.rank()).forEach(number -> all.add(cube.dimension(number).id()));
    return CubeChoice.place(cube, all, List.of());
  }

  private static void attach(Cube cube, String ending, HttpServletResponse response) {
    String name = "koch-%s.%s".formatted(cube.metadata().id(), ending);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static Writer writer(HttpServletResponse response) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
  }

  private static void requireFew(Cube cube) {
    if (cube.size() > MOST_CELLS) {
      throw new PxWebException(
          403,
          "Expected at most %d cells; got %s. Ask for fewer values, or take the whole table as a file: /en/tables/%s/download.parquet?whole=true"
              .formatted(MOST_CELLS, cube.size(), cube.metadata().id()));
    }
  }
}
