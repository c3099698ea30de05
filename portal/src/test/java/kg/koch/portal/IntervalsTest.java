package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of figures, wherever a reader meets the figure. In 2024, 310 persons: 290 to 330. */
class IntervalsTest {

  @TempDir static Path folder;
  private static RunningPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = RunningPortal.startWithIntervals(folder);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void theTableHasThemBelowTheFigure() {
    assertThat(portal.get("/en/tables/C2").body()).contains("290 – 330");
  }

  @Test
  void thePageSaysWhatTheyHoldAndWhatNot() {
    assertThat(portal.get("/en/tables/C2").body())
        .contains("The interval takes in")
        .contains("not in it");
  }

  @Test
  void theChartDrawsThemAboutTheFigure() {
    assertThat(portal.get("/en/tables/C2").body()).contains("<path class=\"whisker");
  }

  @Test
  void theExplanationHasThem() {
    assertThat(portal.get("/ru/tables/C2/explain?TIME_PERIOD=2024").body()).contains("290 – 330");
  }

  @Test
  void theWorkbookHasAColumnForEach() throws IOException {
    byte[] bytes = bytes("/en/tables/C2/download.xlsx?whole=true");
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(6)).isEqualTo("Lower limit");
      double value = rows.get(1).getCell(4).asNumber().doubleValue();
      assertThat(rows.get(1).getCell(6).asNumber().doubleValue()).isEqualTo(value - 20);
      assertThat(rows.get(1).getCell(7).asNumber().doubleValue()).isEqualTo(value + 20);
    }
  }

  private static byte[] bytes(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address(path))).build();
    try {
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
