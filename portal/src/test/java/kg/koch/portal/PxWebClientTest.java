package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sdmxdl.Connection;
import sdmxdl.Database;
import sdmxdl.Flow;
import sdmxdl.Languages;
import sdmxdl.Obs;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** sdmx-dl, a client that others wrote, reads every table through its PxWeb driver. */
class PxWebClientTest {

  @TempDir static Path folder;

  private static final String READER = "javax.xml.stream.XMLInputFactory";

  /** The client counts on the reader of XML that comes with Java. */
  @BeforeAll
  static void readWithJava() {
    System.setProperty(READER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    System.setProperty("enablePxWebDriver", "true");
  }

  @AfterAll
  static void readAsBefore() {
    System.clearProperty(READER);
    System.clearProperty("enablePxWebDriver");
  }

  @Test
  void a_client_finds_the_figures_of_the_release() throws Exception {
    try (RunningPortal portal = RunningPortal.start(folder);
        Connection client =
            SdmxWebManager.ofServiceLoader().getConnection(source(portal), Languages.parse("en"))) {
      TreeMap<String, Double> read = new TreeMap<>();
      for (Database database : client.getDatabases()) {
        for (Flow flow : client.getFlows(database.getRef())) {
          for (Series series :
              client.getData(database.getRef(), flow.getRef(), Query.ALL).getData()) {
            series
                .getObs()
                .forEach(observation -> read.put(key(series, observation), observation.getValue()));
          }
        }
      }
      assertThat(read).isEqualTo(published());
    }
  }

  private static WebSource source(RunningPortal portal) {
    return WebSource.builder()
        .id("KOCH")
        .driver("PX_PXWEB")
        .endpointOf(portal.address("/api/_VERSION_/_LANG_"))
        .build();
  }

  private static String key(Series series, Obs observation) {
    return series.getKey() + " " + observation.getPeriod().getStart().getYear();
  }

  /** Every cell, hidden ones as not a number. */
  private static TreeMap<String, Double> published() throws IOException {
    PublishedTable table = HandMadeRelease.table(0);
    TreeMap<String, Double> figures = new TreeMap<>();
    for (int row = 0; row < table.rows(); row++) {
      List<String> codes = new ArrayList<>();
      for (int axis = 1; axis < table.dimensions().size(); axis++) {
        codes.add(table.code(row, axis));
      }
      figures.put(
          String.join(".", codes) + " " + table.code(row, 0), table.value(row).orElse(Double.NaN));
    }
    return figures;
  }
}
