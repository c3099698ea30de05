package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kg.koch.engine.dataset.Datasets;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is taken home holds the published figures, whatever the form. */
class DownloadsTest {

  private static final String WHOLE_TABLE = "/en/tables/C2/download.%s?whole=true";
  private static final String SDMX = "/sdmx/v2/data/dataflow/KOCH/C2/1.0/*";

  @TempDir static Path folder;
  private static RunningPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = RunningPortal.start(folder);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** The figures of the release itself, hidden ones left out, in rising order. */
  private static List<Double> published() {
    PublishedTable table = HandMadeRelease.table(0);
    List<Double> figures = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      table.value(row).ifPresent(figures::add);
    }
    return figures.stream().sorted().toList();
  }

  @Test
  void theCsvHasThePublishedFigures() {
    String csv = portal.get(WHOLE_TABLE.formatted("csv")).body();
    int at = List.of(csv.lines().findFirst().orElse("").split(",")).indexOf("OBS_VALUE");
    assertThat(
            csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1)[at])
                .filter(value -> !value.isEmpty())
                .map(Double::valueOf)
                .sorted())
        .isEqualTo(published());
  }

  @Test
  void theWorkbookHasThePublishedFigures() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(bytes(WHOLE_TABLE.formatted("xlsx")))) {
      List<Double> figures = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        row.stream()
            .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
            .forEach(cell -> figures.add(cell.asNumber().doubleValue()));
      }
      assertThat(figures.stream().sorted()).isEqualTo(published());
    }
  }

  @Test
  void theWorkbookSaysThatTheDataAreMadeUp() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(bytes(WHOLE_TABLE.formatted("xlsx")))) {
      Row first = workbook.getSheet(1).orElseThrow().read().get(0);
      assertThat(first.getCellText(1)).isEqualTo("Made-up data");
    }
  }

  @Test
  void theParquetFileHasThePublishedFigures() throws IOException {
    Path file = folder.resolve("taken.parquet");
    Files.write(file, bytes(WHOLE_TABLE.formatted("parquet")).readAllBytes());
    List<Double> figures = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, "500MB", folder.resolve("spill"))) {
      datasets.read(
          "SELECT OBS_VALUE FROM "
              + Datasets.parquet(file)
              + " WHERE OBS_VALUE IS NOT NULL ORDER BY 1",
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              figures.add(chunk.getDouble(0, row));
            }
          });
    }
    assertThat(figures).isEqualTo(published());
  }

  @Test
  void theJsonHasThePublishedFigures() {
    JsonNode answer = JsonMapper.shared().readTree(portal.get(SDMX + "?format=json").body());
    List<Double> figures = new ArrayList<>();
    collect(answer.at("/data/dataSets/0"), figures);
    assertThat(figures.stream().sorted()).isEqualTo(published());
  }

  /** The first number of every observation, however deep it stands. */
  private static void collect(JsonNode node, List<Double> figures) {
    for (var entry : node.properties()) {
      if (entry.getKey().equals("observations")) {
        for (JsonNode observation : entry.getValue()) {
          if (observation.get(0).isNumber()) {
            figures.add(observation.get(0).asDouble());
          }
        }
      } else {
        collect(entry.getValue(), figures);
      }
    }
  }

  @Test
  void anAnswerIsSentCompressedToWhoAsks() throws IOException {
    String plain = portal.get(SDMX + "?format=csv").body();
    HttpResponse<InputStream> packed = send(SDMX + "?format=csv", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (GZIPInputStream unpacked = new GZIPInputStream(packed.body())) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
  }

  private static InputStream bytes(String path) throws IOException {
    return new ByteArrayInputStream(send(path, "identity").body().readAllBytes());
  }

  private static HttpResponse<InputStream> send(String path, String encoding) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(portal.address(path)))
            .header("Accept-Encoding", encoding)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
