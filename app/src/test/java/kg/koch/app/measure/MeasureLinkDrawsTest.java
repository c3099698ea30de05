package kg.koch.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.repair.DrawSpread;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.measure.survey.interval.StudentDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forty made-up persons whose histories have no gap, so that links alone differ between four draws:
 * a death is of person 1, of person 2 or of nobody, and a departure for good is of nobody or of
 * person 3.
 */
class MeasureLinkDrawsTest {

  private static final int DRAWS = 4;
  private static final String DEATH = "2023-05-05";
  private static final String DEPARTURE = "2022-02-01 10:00:00";

  /** By draw from 1: whose the death is, and whose the departure; 0 is nobody. */
  private static final long[][] LINKS = {{1, 0}, {0, 3}, {2, 0}, {1, 3}};

  @TempDir static Path folder;
  private static MeasuredTables drawn;
  private static MeasuredFiles files;

  @BeforeAll
  static void measureDraws() throws IOException {
    LinkedCountry country = linked(LINKS[0]);
    int death = country.lastRow();
    for (int draw = 2; draw <= DRAWS; draw++) {
      long[] first = LINKS[0];
      long[] now = LINKS[draw - 1];
      if (now[0] != first[0]) {
        country.diesInDraw(death, first[0], draw, false, DEATH, "KG06207");
      }
      if (now[0] != first[0] && now[0] != 0) {
        country.diesInDraw(death, now[0], draw, true, DEATH, "KG06207");
      }
      if (now[1] != 0) {
        country.departsInDraw(death + 1, now[1], draw, true, DEPARTURE, "RUS");
      }
    }
    drawn = measure("drawn", country, DRAWS);
    files = new MeasuredFiles(drawn, folder);
  }

  /** The country with the death and the departure of these. */
  private static LinkedCountry linked(long[] links) {
    LinkedCountry country = new LinkedCountry("2021-01-01", "2026-01-01");
    for (long person = 1; person <= 40; person++) {
      country.person(person, person % 2 == 0 ? "F" : "M", "1960-03-01", "KGZ", "KGZ");
      country.registered(person, "KG06207");
      country.departs(person, "2021-02-01 10:00:00", "RUS");
      country.arrives(person, "2021-03-01 10:00:00", "RUS");
    }
    if (links[0] != 0) {
      country.dies(links[0], DEATH, "KG06207");
    }
    if (links[1] != 0) {
      country.departs(links[1], DEPARTURE, "RUS");
    }
    return country;
  }

  private static MeasuredTables measure(String name, LinkedCountry country, int draws)
      throws IOException {
    Catalog catalog = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));
    Ledger ledger = new Ledger(folder.resolve(name), "test");
    RepairPlan plan = new RepairPlan(Repair.HOTDECK, draws);
    return new Measure(catalog, ledger, (person, event) -> 1, plan, 1, folder.resolve("spill"))
        .measure(country.writeTo(Files.createDirectories(folder.resolve(name + "-linked"))));
  }

  /** Cells of a table by their codes: what is asked of each. */
  private static Map<String, Double> cells(MeasuredTables tables, String table, String column) {
    MeasuredFiles files = new MeasuredFiles(tables, folder);
    List<String> codes = new ArrayList<>(files.columns(tables.table(table)));
    codes.removeAll(List.of("count", "cell_key", "standing", "reach"));
    Map<String, Double> cells = new HashMap<>();
    for (String line :
        files.lines(tables.table(table), String.join(", ", codes) + ", " + column, "true")) {
      int space = line.lastIndexOf(' ');
      cells.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
    }
    return cells;
  }

  @Test
  void reachesAreThoseOfEveryDrawLinkedAndMeasuredWhole() throws IOException {
    List<MeasuredTables> whole = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      whole.add(measure("draw-" + draw, linked(LINKS[draw]), 1));
    }
    double quantile = StudentDistribution.reach(0.95, DRAWS - 1);
    for (String table : List.of("A1", "C2")) {
      List<Map<String, Double>> counts =
          whole.stream().map(one -> cells(one, table, "count")).toList();
      Map<String, Double> reaches = cells(drawn, table, "reach");
      assertThat(reaches.values()).as(table).anyMatch(reach -> reach > 0);
      reaches.forEach(
          (cell, reach) -> {
            long[] byDraw =
                counts.stream()
                    .mapToLong(ofDraw -> ofDraw.getOrDefault(cell, 0.0).longValue())
                    .toArray();
            assertThat(reach)
                .as("%s %s", table, cell)
                .isEqualTo(DrawSpread.of(byDraw).reachOfOneDraw(quantile));
          });
    }
  }

  @Test
  void figuresAreThoseOfWhatIsLinked() throws IOException {
    MeasuredTables once = measure("once", linked(LINKS[0]), 1);
    for (String table : List.of("A1", "C2")) {
      assertThat(cells(drawn, table, "count")).isEqualTo(cells(once, table, "count"));
    }
  }

  @Test
  void tablesThatDoNotRestOnCrossingsHaveNoIntervals() {
    assertThat(files.columns(drawn.table("A2"))).doesNotContain("reach");
  }

  @Test
  void thereAreAsManyDrawsOfLinksAsOfCrossingsAtMost() {
    assertThat(LinkedEvents.DRAWS).isEqualTo(RepairPlan.MOST_DRAWS);
  }
}
