package kg.koch.app.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.app.protect.handover.AuditedRelease;
import kg.koch.app.protect.handover.EarlierRelease;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.app.protect.handover.UtilityReport;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.protect.gate.EarlierTable;
import kg.koch.protect.gate.FigureReach;
import kg.koch.protect.gate.Range;
import kg.koch.protect.utility.TableUtility;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up counts of one year before the gate. */
class AuditTest {

  private static final Catalog CATALOG = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));

  @TempDir private Path folder;
  private MeasuredTables measured;
  private ProtectedTables tables;
  private Audit audit;

  @BeforeEach
  void protectOnce() {
    Ledger ledger = new Ledger(folder.resolve("data"), "test");
    measured = new CountedTables(folder).ofOneYear();
    tables = new Protect(CATALOG, ledger, folder.resolve("spill")).protect(measured);
    audit = new Audit(CATALOG, ledger, folder.resolve("spill"));
  }

  /** A release without noise that told so much of every cell. */
  private record Told(Range range) implements EarlierRelease {

    @Override
    public String id() {
      return "2024-01-01-made-up";
    }

    @Override
    public Optional<EarlierTable> findTable(String table, List<String> dimensions) {
      return Optional.of(
          new EarlierTable() {

            @Override
            public FigureReach reach() {
              return new FigureReach(1, 0);
            }

            @Override
            public Optional<Range> told(List<String> codes) {
              return Optional.of(range);
            }
          });
    }
  }

  @Test
  void tablesWhoseSmallCountsStayUnknownPass() {
    AuditedRelease audited = audit.audit(measured, tables, List.of());
    assertThat(audited.known()).isZero();
    assertThat(audited.small())
        .as("Jalal-Abad's population, births of Ysyk-Kol, a move")
        .isEqualTo(3);
    assertThat(audited.report()).exists();
  }

  @Test
  void whatAnEarlierReleaseGaveAwayStopsThisOne_andNamesTheCells() {
    List<EarlierRelease> earlier = List.of(new Told(new Range(2, 2)));
    assertThatThrownBy(() -> audit.audit(measured, tables, earlier))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("A1 2024-01-01 permanent KG03")
        .hasMessageContaining("audit.json");
  }

  @Test
  void besideTheAuditStandsWhatProtectionCostsEachTable() {
    AuditedRelease audited = audit.audit(measured, tables, List.of());
    UtilityReport report =
        UtilityReport.find(Objects.requireNonNull(audited.report().getParent())).orElseThrow();
    assertThat(report.tables()).extracting(TableUtility::table).containsExactly("A1", "A2", "B1");
    assertThat(report.find("A1").orElseThrow().loss().hiddenCells())
        .as("Jalal-Abad's population")
        .isEqualTo(1);
  }

  @Test
  void besideItStandsAPageToFileInThreeLanguages() throws IOException {
    AuditedRelease audited = audit.audit(measured, tables, List.of());

    Path beside = Objects.requireNonNull(audited.report().getParent());
    assertThat(Files.readString(beside.resolve("report.html")))
        .contains("No small count is known", "A1 ", "audit.json", "tables/A1.parquet");
    assertThat(Files.readString(beside.resolve("report.ru.html"))).contains("Аудит выпуска");
    assertThat(Files.readString(beside.resolve("report.ky.html"))).contains("Чыгарылыштын аудити");
  }

  @Test
  void thePageNamesCountsThatAreKnown() throws IOException {
    List<EarlierRelease> earlier = List.of(new Told(new Range(2, 2)));
    assertThatThrownBy(() -> audit.audit(measured, tables, earlier)).isNotNull();

    try (Stream<Path> made = Files.walk(folder.resolve("data").resolve("5-audited"))) {
      Path page = made.filter(file -> file.endsWith("report.html")).findFirst().orElseThrow();
      assertThat(Files.readString(page))
          .contains("A1 2024-01-01 permanent KG03")
          .contains("Releases readers have: 2024-01-01-made-up");
    }
  }

  @Test
  void theSameAuditIsMadeOnce() {
    AuditedRelease once = audit.audit(measured, tables, List.of());
    assertThat(audit.audit(measured, tables, List.of())).isEqualTo(once);
  }
}
