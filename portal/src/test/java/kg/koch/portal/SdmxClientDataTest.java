package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.terms.FigureInterval;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.Detail;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Obs;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;
import sdmxdl.web.spi.WebCaching;

/** sdmx-dl, the client of the National Bank of Belgium, reads figures from a running portal. */
class SdmxClientDataTest {

  private static final FlowRef C2 = FlowRef.parse("KOCH,C2,1.0");
  private static final String READER = "javax.xml.stream.XMLInputFactory";

  @TempDir static Path folder;
  private static RunningPortal portal;
  private static Connection connection;

  @BeforeAll
  static void start() throws IOException {
    // The client needs a reader that knows no name spaces; that of the spreadsheets always does.
    System.setProperty(READER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    portal = RunningPortal.startWithIntervals(folder);
    WebSource source =
        WebSource.builder()
            .id("KOCH")
            .driver("RI_SDMX21")
            .endpointOf(portal.address("/sdmx/v1"))
            .build();
    connection =
        SdmxWebManager.ofServiceLoader().toBuilder()
            .caching(WebCaching.noOp())
            .build()
            .getConnection(source, Languages.ANY);
  }

  @AfterAll
  static void stop() throws IOException {
    connection.close();
    portal.close();
    System.clearProperty(READER);
  }

  @Test
  void it_reads_every_figure_of_every_table() throws IOException {
    Map<String, String> read = new TreeMap<>();
    for (Flow flow : connection.getFlows(DatabaseRef.NO_DATABASE)) {
      for (Series series : data(flow.getRef(), Query.ALL)) {
        for (Obs observation : series.getObs()) {
          read.put(
              flow.getRef().getId() + " " + series.getKey() + " " + year(observation),
              said(observation.getValue(), observation.getMeta()));
        }
      }
    }
    assertThat(read).isEqualTo(published(HandMadeRelease.tableWithIntervals()));
  }

  private static Map<String, String> published(PublishedTable table) {
    Map<String, String> published = new TreeMap<>();
    for (int row = 0; row < table.rows(); row++) {
      Map<String, String> attributes = new TreeMap<>();
      attributes.put("OBS_STATUS", table.observationStatus(row));
      attributes.put("CONF_STATUS", table.confidentialityStatus(row));
      FigureInterval interval = table.interval(row).orElse(null);
      if (interval != null) {
        attributes.put("LOWER_BOUND", Integer.toString((int) interval.lower()));
        attributes.put("UPPER_BOUND", Integer.toString((int) interval.upper()));
      }
      published.put(
          "%s %s.%s.%s %s"
              .formatted(
                  table.id(),
                  table.code(row, 1),
                  table.code(row, 2),
                  table.code(row, 3),
                  table.code(row, 0)),
          said(table.value(row).orElse(Double.NaN), attributes));
    }
    return published;
  }

  private static String said(double value, Map<String, String> attributes) {
    return value + " " + new TreeMap<>(attributes);
  }

  private static String year(Obs observation) {
    return observation.getPeriod().toString().substring(0, 4);
  }

  @Test
  void it_reads_the_series_of_a_key() throws IOException {
    Query query = Query.builder().key(Key.parse("KG05+KG06.F.RUS")).build();
    assertThat(data(C2, query))
        .extracting(series -> series.getKey().toString())
        .containsExactly("KG05.F.RUS", "KG06.F.RUS");
  }

  @Test
  void it_lists_series_without_figures() throws IOException {
    Query query = Query.builder().key(Key.parse("KG05.F.")).detail(Detail.SERIES_KEYS_ONLY).build();
    assertThat(data(C2, query)).hasSize(3).allMatch(series -> series.getObs().isEmpty());
  }

  private static Iterable<Series> data(FlowRef flow, Query query) throws IOException {
    return connection.getData(DatabaseRef.NO_DATABASE, flow, query);
  }
}
