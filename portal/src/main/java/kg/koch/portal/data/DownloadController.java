package kg.koch.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.release.View;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableFiles;
import kg.koch.publish.sdmx.DataAnswer;
import kg.koch.publish.sdmx.DataQuery;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.message.CsvOptions;
import kg.koch.publish.sdmx.message.DataFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files to take home: what a page shows, or the whole table. */
@RestController
public class DownloadController {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Shelf shelf;
  private final TableFiles tableFiles;

  DownloadController(Shelf shelf, TableFiles tableFiles) {
    this.shelf = shelf;
    this.tableFiles = tableFiles;
  }

  @GetMapping("/{language:ky|ru|en}/tables/{table}/download.{form:csv|xlsx|parquet}")
  void download(
      @PathVariable String language,
      @PathVariable String table,
      @PathVariable String form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String asked = request.getParameter("release");
    Optional<Release> release = asked == null ? shelf.latest() : shelf.find(asked);
    if (release.isEmpty() || release.get().findMetadata(table).isEmpty()) {
      Texts texts = Texts.in(Language.find(language).orElse(Language.KY));
      SdmxController.refuse(response, 404, texts.say("error.404.text"));
      return;
    }
    Map<String, List<String>> parameters = SdmxController.parameters(request);
    boolean whole = "true".equals(request.getParameter("whole"));
    String name = "koch-%s-%s.%s".formatted(table, release.get().id(), form);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    try {
      DataQuery query = whole ? DataQuery.all() : query(release.get(), table, parameters);
      DataSelection data = DataSelection.of(release.get(), table, query);
      Texts texts = Texts.in(Language.find(language).orElse(Language.KY));
      send(form, data, whole, release.get(), texts, response);
    } catch (SdmxException failure) {
      response.setHeader("Content-Disposition", "inline");
      SdmxController.refuse(
          response, failure.status().number(), String.valueOf(failure.getMessage()));
    }
  }

  private void send(
      String form,
      DataSelection data,
      boolean whole,
      Release release,
      Texts texts,
      HttpServletResponse response)
      throws IOException {
    switch (form) {
      case "csv" -> sendCsv(data, texts, response);
      case "xlsx" -> sendWorkbook(data, texts, response);
      default -> sendParquet(data, whole, release, response);
    }
  }

  private static void sendCsv(DataSelection data, Texts texts, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Language", texts.language().tag());
    response.setContentType(DataFormat.CSV_2_0.mediaType());
    DataFormat.CSV_2_0
        .writer(CsvOptions.PLAIN)
        .write(DataAnswer.of(data, texts.language()), response.getOutputStream());
  }

  private static void sendWorkbook(DataSelection data, Texts texts, HttpServletResponse response)
      throws IOException {
    if (data.size() > Workbook.MOST_ROWS) {
      response.setStatus(413);
      response.setHeader("Content-Disposition", "inline");
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().println(texts.say("error.413.text"));
      return;
    }
    response.setContentType(EXCEL);
    new Workbook(data, texts).write(response.getOutputStream());
  }

  private void sendParquet(
      DataSelection data, boolean whole, Release release, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/vnd.apache.parquet");
    if (whole) {
      Path file = shelf.tableFile(release, data.metadata().id());
      Files.copy(file, response.getOutputStream());
      return;
    }
    Path folder = Files.createTempDirectory("koch-portal");
    Path file = folder.resolve("selection.parquet");
    try {
      tableFiles.write(file, selected(data));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static PublishedTable selected(DataSelection data) {
    PublishedTable table = data.table();
    PublishedTableBuilder builder = PublishedTable.builder(table.id(), table.dimensions());
    int[] positions = new int[table.dimensions().size()];
    for (int i = 0; i < data.size(); i++) {
      int row = data.row(i);
      for (int axis = 0; axis < positions.length; axis++) {
        positions[axis] = table.position(row, axis);
      }
      builder.add(
          positions,
          table.value(row).orElse(Double.NaN),
          table.observationStatus(row),
          table.confidentialityStatus(row),
          table.interval(row).orElse(null));
    }
    return builder.build();
  }

  /** The page's view as the query whose address the page shows. */
  private static DataQuery query(
      Release release, String table, Map<String, List<String>> parameters) {
    View view = View.parse(release.findMetadata(table).orElseThrow(), parameters);
    return Address.query(view);
  }
}
