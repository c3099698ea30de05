package kg.koch.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.release.View;
import kg.koch.portal.words.Texts;
import kg.koch.portal.words.Themes;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableFiles;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.jsonstat.JsonStatWriter;
import kg.koch.publish.px.PxWriter;
import kg.koch.publish.pxweb.CubeChoice;
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

  /** PX files write every cell of a block; a larger file is of use to nobody. */
  private static final long MOST_PX_CELLS = 5_000_000;

  private final Shelf shelf;
  private final TableFiles tableFiles;
  private final Publisher publisher;

  DownloadController(Shelf shelf, TableFiles tableFiles, Publisher publisher) {
    this.shelf = shelf;
    this.tableFiles = tableFiles;
    this.publisher = publisher;
  }

  @GetMapping("/{language:ky|ru|en}/tables/{table}/download.{form:csv|xlsx|parquet|json|px|zip}")
  void download(
      @PathVariable String language,
      @PathVariable String table,
      @PathVariable String form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String asked = request.getParameter("release");
    Optional<Release> release = asked == null ? shelf.latest() : shelf.find(asked);
    Texts texts = Texts.in(Language.find(language).orElse(Language.KY));
    if (release.isEmpty() || release.get().findMetadata(table).isEmpty()) {
      SdmxController.refuse(response, 404, texts.say("error.404.text"));
      return;
    }
    boolean whole = "true".equals(request.getParameter("whole"));
    View view =
        View.parse(
            release.get().findMetadata(table).orElseThrow(), SdmxController.parameters(request));
    Download download = new Download(release.get(), view, whole, texts);
    String name = "koch-%s-%s.%s".formatted(table, release.get().id(), form);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    try {
      send(form, download, response);
    } catch (SdmxException failure) {
      response.setHeader("Content-Disposition", "inline");
      SdmxController.refuse(
          response, failure.status().number(), String.valueOf(failure.getMessage()));
    }
  }

  /** What is asked for: the view, or the whole table. */
  private record Download(Release release, View view, boolean whole, Texts texts) {

    TableMetadata table() {
      return view.table();
    }

    DataSelection selection() {
      return DataSelection.of(release, table().id(), whole ? DataQuery.all() : Address.query(view));
    }

    Cube cube() {
      if (whole) {
        return Cube.whole(release, table().id());
      }
      List<Cube.Axis> axes = new ArrayList<>();
      for (int axis = 0; axis < view.chosen().size(); axis++) {
        axes.add(new Cube.Axis(axis, view.chosen().get(axis)));
      }
      return Cube.of(release, table().id(), axes);
    }
  }

  private void send(String form, Download download, HttpServletResponse response)
      throws IOException {
    Language language = download.texts().language();
    switch (form) {
      case "csv" -> {
        response.setHeader(
            "Link", "<csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
        response.setHeader("Content-Language", language.tag());
        response.setContentType(DataFormat.CSV_2_0.mediaType());
        DataFormat.CSV_2_0
            .writer(CsvOptions.PLAIN)
            .write(DataAnswer.of(download.selection(), language), response.getOutputStream());
      }
      case "xlsx" -> sendWorkbook(download, response);
      case "json" -> {
        response.setContentType("application/json");
        response.setHeader("Content-Language", language.tag());
        new JsonStatWriter(language).write(download.cube(), response.getOutputStream());
      }
      case "px" -> sendPx(download, response);
      case "zip" -> {
        response.setContentType("application/zip");
        new TableArchive(download.texts(), publisher, shelf)
            .write(download.release(), download.selection(), response.getOutputStream());
      }
      default -> sendParquet(download, response);
    }
  }

  private void sendPx(Download download, HttpServletResponse response) throws IOException {
    Cube cube = download.cube();
    if (cube.size() > MOST_PX_CELLS) {
      tooLarge("formats.px-too-large", download, response);
      return;
    }
    CubeChoice.Placed placed = CubeChoice.place(cube, List.of(), List.of());
    response.setContentType("application/octet-stream");
    PxWriter writer =
        new PxWriter(
            download.texts().language(), Themes.label(Themes.of(download.table())), publisher);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      writer.write(placed.cube(), placed.stub(), out);
    }
  }

  private static void sendWorkbook(Download download, HttpServletResponse response)
      throws IOException {
    Workbook workbook = new Workbook(download.cube(), download.texts());
    if (!workbook.fits()) {
      tooLarge("error.413.text", download, response);
      return;
    }
    response.setContentType(EXCEL);
    workbook.write(response.getOutputStream());
  }

  private static void tooLarge(String key, Download download, HttpServletResponse response)
      throws IOException {
    response.setStatus(413);
    response.setHeader("Content-Disposition", "inline");
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().println(download.texts().say(key));
  }

  private void sendParquet(Download download, HttpServletResponse response) throws IOException {
    response.setContentType("application/vnd.apache.parquet");
    if (download.whole()) {
      Files.copy(
          shelf.tableFile(download.release(), download.table().id()), response.getOutputStream());
    } else {
      CubeFile.write(download.cube(), tableFiles, response.getOutputStream());
    }
  }
}
