package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kg.koch.engine.dataset.Datasets;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hidden cell, the limits of a figure, a flag and a note arrive, whatever the form. */
class FormatsTellEverythingTest {

  private static final String WHOLE = "/en/tables/C2/download.%s?whole=true";
  private static final String PXWEB_2 = "/api/v2/tables/C2/data?lang=en&outputFormat=";
  private static final String ALL =
      "&valueCodes[TIME_PERIOD]=*&valueCodes[REF_AREA]=*&valueCodes[SEX]=*";

  @TempDir static Path folder;
  private static RunningPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = EveryKindOfCell.start(folder);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /**
   * A format as text.
   *
   * @param hidden how it says that a cell is hidden
   * @param flag how it says that a figure is provisional
   * @param limits how it writes 140 to 160 about 150
   * @param note how it says that the data are made up
   */
  private record Format(
      String name, String text, String hidden, String flag, String limits, String note) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Format> formats() throws IOException {
    return Stream.of(
        new Format(
            "SDMX-CSV",
            get(WHOLE.formatted("csv")),
            ",,Q,C,",
            "150,P,F,",
            "150,P,F,140,160",
            "DEMONSTRATION"),
        new Format(
            "SDMX-JSON",
            get("/sdmx/v2/data/dataflow/KOCH/C2/1.0/*?format=json"),
            "null",
            "Provisional",
            "140",
            "DEMONSTRATION"),
        new Format(
            "JSON-stat",
            get(WHOLE.formatted("json")),
            "\"Q:C\"",
            "\"P\"",
            "150,140,160",
            "Made-up data"),
        new Format(
            "PX",
            get(WHOLE.formatted("px")),
            "\".\" \".\" \".\"",
            "CELLNOTE[ru](",
            "150 140 160",
            "NOTEX=\"Made-up data\""),
        new Format("zip", archive(), ",,Q,C,", "150,P,F,", "150,P,F,140,160", "Made-up data"),
        new Format("Excel", sheets(), "hidden Q", "150.0 P", "150.0 P 140.0 160.0", "Made-up data"),
        new Format("Parquet", parquet(), "null Q C", "150.0 P F", "150.0 P F 140.0 160.0", ""),
        new Format(
            "PxWeb 1 json",
            post("json"),
            "\"status\":\"Q:C\"",
            "\"status\":\"P\"",
            "[\"150\",\"140\",\"160\"]",
            "Made-up data"),
        new Format(
            "PxWeb 1 json-stat",
            post("json-stat"),
            "\"Q:C\"",
            "\"P\"",
            "150,140,160",
            "Made-up data"),
        new Format("PxWeb 1 csv", post("csv"), ".,.,.,Q:C", "P", "150,140,160", ""),
        new Format("PxWeb 1 csv3", post("csv3"), ".,.,.,Q:C", "150,140,160,P", "150,140,160", ""),
        new Format(
            "PxWeb 1 sdmx",
            post("sdmx"),
            "value=\"Q:C\"",
            "value=\"P\"",
            "value=\"140\"",
            "<Test>true</Test>"),
        new Format(
            "PxWeb 2 html",
            get(PXWEB_2 + "html" + ALL),
            "<td>.</td><td>.</td><td>.</td><td>Q:C</td>",
            "<td>P</td>",
            "<td>150</td><td>140</td><td>160</td>",
            "Made-up data"),
        new Format(
            "PxWeb 2 json-px",
            get(PXWEB_2 + "json-px" + ALL),
            "\"status\":\"Q:C\"",
            "\"status\":\"P\"",
            "[\"150\",\"140\",\"160\"]",
            "Made-up data"),
        new Format(
            "PxWeb 2 px",
            get(PXWEB_2 + "px" + ALL),
            "\".\" \".\" \".\"",
            "CELLNOTE[ru](",
            "150 140 160",
            "Made-up data"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_hidden_cell_says_so(Format format) {
    assertThat(format.text()).contains(format.hidden());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_flag_stands_beside_its_figure(Format format) {
    assertThat(format.text()).contains(format.flag());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void limits_stand_beside_their_figure(Format format) {
    assertThat(format.text()).contains(format.limits());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void made_up_data_say_so(Format format) {
    assertThat(format.text()).contains(format.note());
  }

  /** CSV and Parquet have no place for sentences. */
  @Test
  void a_format_without_room_for_notes_says_where_they_are() {
    HttpResponse<InputStream> answer = send(WHOLE.formatted("csv"), "");
    assertThat(answer.headers().firstValue("Link").orElse("")).contains("csv-metadata.json");
    answer = send("/api/v1/en/koch/C2", query("csv"));
    assertThat(answer.headers().firstValue("Link").orElse(""))
        .contains("/api/v2/tables/C2/metadata?lang=en");
  }

  private static String query(String format) {
    return """
        {"query": [{"code": "REF_AREA", "selection": {"filter": "all", "values": ["*"]}},
                   {"code": "SEX", "selection": {"filter": "all", "values": ["*"]}}],
         "response": {"format": "%s"}}
        """
        .formatted(format);
  }

  private static String post(String format) throws IOException {
    return text(send("/api/v1/en/koch/C2", query(format)).body());
  }

  private static String get(String path) throws IOException {
    return text(send(path, "").body());
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<InputStream> send(String path, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(encoded(path)));
    if (!body.isEmpty()) {
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String path) {
    return portal.address(path).replace("[", "%5B").replace("]", "%5D");
  }

  private static String archive() throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(send(WHOLE.formatted("zip"), "").body())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  void the_archive_has_all_that_must_be_known() throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(send(WHOLE.formatted("zip"), "").body())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(files.keySet())
        .containsExactly(
            "README.txt",
            "citation.txt",
            "codes.csv",
            "data.csv",
            "data.csv-metadata.json",
            "licence.txt",
            "metadata.json");
    assertThat(files.get("README.txt")).contains("Zeros are not listed");
    assertThat(files.get("citation.txt")).contains("Table C2, version 1.0", "2026-01-01-");
  }

  private static String sheets() throws IOException {
    byte[] bytes = send(WHOLE.formatted("xlsx"), "").body().readAllBytes();
    StringBuilder text = new StringBuilder();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (var sheet : workbook.getSheets().toList()) {
        for (var row : sheet.read()) {
          List<String> cells = new ArrayList<>();
          row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
          text.append(String.join(" ", cells)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String parquet() throws IOException {
    Path file = folder.resolve("selection.parquet");
    Files.write(file, send(PXWEB_2 + "parquet" + ALL, "").body().readAllBytes());
    StringBuilder text = new StringBuilder();
    try (Datasets datasets = Datasets.open(1, "500MB", folder.resolve("spill"))) {
      datasets.read(
          "SELECT concat_ws(' ', coalesce(OBS_VALUE::VARCHAR, 'null'), OBS_STATUS, CONF_STATUS,"
              + " LOWER_BOUND, UPPER_BOUND) FROM "
              + Datasets.parquet(file),
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              text.append(chunk.getText(0, row)).append('\n');
            }
          });
    }
    return text.toString();
  }
}
