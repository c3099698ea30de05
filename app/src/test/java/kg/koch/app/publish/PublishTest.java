package kg.koch.app.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.SigningKey;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.explain.CellAddress;
import kg.koch.publish.explain.Explanation;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {

  private static final SigningKey KEY = SigningKey.ofSecret(new byte[32]);
  private static final String CELL = "TIME_PERIOD=2024,DEFINITION=12of16,OUTCOME=CONFIRMED";

  private static Catalog catalog = new Catalog(Map.of(), Map.of(), Map.of(), Map.of());

  @TempDir Path folder;

  private Ledger ledger = new Ledger(Path.of(""), "");
  private Path releases = Path.of("");

  @BeforeAll
  static void readCatalog() {
    catalog = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));
  }

  @BeforeEach
  void holdFolder() {
    ledger = new Ledger(folder, "test");
    releases = folder.resolve("6-published");
  }

  @Test
  void aReleaseIsNamedByTheFirstDayNotObserved() {
    assertThat(publish().id()).startsWith("2026-01-01-");
  }

  @Test
  void onlyCodesThatOccurAreNamed() {
    assertThat(codes(publish(), "REF_AREA")).containsExactly("KG", "KG05", "KG05236", "KG11");
  }

  @Test
  void aCodeCarriesItsNameInThreeLanguages() {
    TableMetadata metadata = publish().metadata().get("F1");
    assertThat(metadata.dimension("REF_AREA").label("KG05").ky()).isEqualTo("Баткен облусу");
  }

  @Test
  void lineageWalksFromPublicationBackToTheDelivery() {
    assertThat(publish().lineage().steps())
        .extracting(step -> step.stage())
        .containsExactly("collect", "check", "link", "measure", "protect", "publish");
  }

  @Test
  void countsBeforeProtectionStayBehind() {
    assertThat(publish().lineage().steps().get(3).counts()).containsOnlyKeys("cells.F1");
  }

  @Test
  void recordsOfNobodyKnownAreToldByReason() {
    assertThat(publish().lineage().unlinked())
        .containsEntry("border-crossings.pin-in-no-register", 4L);
  }

  @Test
  void everyRuleThatFiredSaysWhatToDo() {
    Release release = publish();
    assertThat(release.lineage().rules().keySet())
        .isEqualTo(release.lineage().deliveries().get(0).findings().keySet());
  }

  @Test
  void theQualityOfASourceIsItsRejectedShare() {
    assertThat(publish().quality().sources().get(0).rejectedShare()).isEqualTo(0.03);
  }

  @Test
  void madeUpDataIsLabelled() {
    Release release = stage().publishMadeUp(tables(), List.<Quality.TruthError>of());
    assertThat(release.manifest().demonstrationLabel()).isNotNull();
  }

  @Test
  void theKeyThatVerifiesLiesBesideTheReleases() throws IOException {
    publish();
    assertThat(Files.readString(releases.resolve("trusted.pub"))).isEqualTo(KEY.publicKey().text());
  }

  @Test
  void theKeyBesideTheReleasesIsNoRelease() {
    Release release = publish();
    assertThat(reader().readAll(releases)).extracting(Release::id).containsExactly(release.id());
  }

  @Test
  void theSameTablesAgainAreRecognisedAndNothingIsWritten() throws IOException {
    Path manifest = releases.resolve(publish().id()).resolve("manifest.json");
    Files.setLastModifiedTime(manifest, FileTime.fromMillis(0));
    publish();
    assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(FileTime.fromMillis(0));
  }

  @Test
  void theSameTablesElsewhereGiveTheSameBytes() throws IOException {
    Path one = releases.resolve(publish().id());
    Path other = publishIn(folder.resolve("other"));
    requireSame(one, other);
  }

  @Test
  void twoAtATimeGiveTheSameBytes() throws IOException {
    CompletableFuture<Path> one =
        CompletableFuture.supplyAsync(() -> publishIn(folder.resolve("one")));
    requireSame(one.join(), publishIn(folder.resolve("two")));
  }

  @Test
  void whatAKilledRunLeftIsGoneAtTheNextStart() throws IOException {
    Files.createDirectories(folder.resolve("unfinished/.release-123/tables"));
    Files.writeString(folder.resolve("unfinished/.release-123/tables/F1.parquet"), "half");
    ledger.removeUnfinished();
    publish();
    try (Stream<Path> left = Files.list(folder.resolve("unfinished"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void anotherKeyForTheSameFolderIsRefused() {
    publish();
    byte[] secret = new byte[32];
    secret[0] = 1;
    Publish stage =
        new Publish(
            catalog,
            ledger,
            SigningKey.ofSecret(secret),
            releases,
            shelf(),
            folder.resolve("unfinished"));
    assertThatThrownBy(() -> stage.publish(tables()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("trusted.pub");
  }

  @Test
  void whatOthersPublishedIsToldBesideTheFiguresAndChangesNone() throws IOException {
    Release without = publish();
    Path file = folder.resolve("others.csv");
    Files.writeString(
        file,
        "table,TIME_PERIOD,value,definition,citation,address\n"
            + "F1,2024,1234,registered returns,\"Statistical committee, 2025\",https://example.org/x\n");
    shelf().add(file);
    Release with = publish();
    assertThat(with.references().figures()).hasSize(1);
    assertThat(with.id()).isNotEqualTo(without.id());
    assertThat(with.findTable("F1")).isEqualTo(without.findTable("F1"));
  }

  @Test
  void aFigureOfOthersWithoutItsCitationIsRefused() throws IOException {
    Path file = folder.resolve("others.csv");
    Files.writeString(
        file, "table,TIME_PERIOD,value,definition,citation\nF1,2024,1234,registered returns,\n");
    assertThatThrownBy(() -> shelf().add(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("citation");
    assertThat(shelf().files()).isEmpty();
  }

  @Test
  void aFigureOfOthersIsOfATableAndItsCodes() throws IOException {
    Path file = folder.resolve("others.csv");
    Files.writeString(
        file, "table,TIME_PERIOD,SEX,value,definition,citation\nF1,2024,X,1,returns,somebody\n");
    assertThatThrownBy(() -> shelf().add(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 2, field 'SEX'");
  }

  @Test
  void aListedCellExplainsItself() {
    assertThat(explain(CELL).figure().listed()).isTrue();
  }

  @Test
  void aHiddenCellShowsNoValue() {
    assertThat(explain(CELL + ",REF_AREA=KG11").figure().isHidden()).isTrue();
  }

  @Test
  void aCellNotListedIsZero() {
    assertThat(explain(CELL + ",REF_AREA=KG05,SEX=F").figure().value()).hasValue(0);
  }

  @Test
  void aCellThatIsInNoPartIsRefused() {
    assertThatThrownBy(() -> explain(CELL + ",REF_AREA=KG05236,PARTNER=KOR"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("REF_AREA@oblast x PARTNER x SEX");
  }

  private Explanation explain(String cell) {
    return Explanation.of(publish(), "F1", CellAddress.parse(cell), List.of());
  }

  private Release publish() {
    return stage().publish(tables());
  }

  private Publish stage() {
    return new Publish(catalog, ledger, KEY, releases, shelf(), folder.resolve("unfinished"));
  }

  private ReferenceShelf shelf() {
    return new ReferenceShelf(folder.resolve("reference"), catalog);
  }

  private ProtectedTables tables() {
    return ProtectedHandful.in(ledger, catalog);
  }

  private static Path publishIn(Path data) {
    Ledger own = new Ledger(data, "test");
    Path published = data.resolve("6-published");
    Release release =
        new Publish(
                catalog,
                own,
                KEY,
                published,
                new ReferenceShelf(data.resolve("reference"), catalog),
                data.resolve("unfinished"))
            .publish(ProtectedHandful.in(own, catalog));
    return published.resolve(release.id());
  }

  private BundleReader reader() {
    return new BundleReader(
        Set.of(KEY.publicKey()), new ParquetTableFiles(folder.resolve("unfinished")));
  }

  private static void requireSame(Path one, Path other) throws IOException {
    for (String file : List.of("manifest.json", "manifest.sig", "tables/F1.parquet")) {
      assertThat(Files.mismatch(one.resolve(file), other.resolve(file))).as(file).isEqualTo(-1);
    }
  }

  private static List<String> codes(Release release, String dimension) {
    return release.metadata().get("F1").dimension(dimension).codes().stream()
        .map(TableMetadata.CodeMetadata::id)
        .toList();
  }
}
