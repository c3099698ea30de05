package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.ReleaseContent;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TablePart;
import kg.koch.publish.bundle.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table of 250 villages, in which village i has 1,000 + i persons a year, and a table of rates
 * beside it.
 */
class LargeTableTest {

  private static final int VILLAGES = 250;

  @TempDir static Path folder;
  private static RunningPortal portal;

  @BeforeAll
  static void publish() throws IOException {
    ReleaseContent like = HandMadeRelease.content("2026-01-01");
    TableMetadata counts = metadata("C2", "PERSONS", time(), sexes(), villages());
    TableMetadata rates = metadata("C7", "PER_1000", time(), flows(), sexes(), villages());
    ReleaseContent content =
        new ReleaseContent(
            like.title(),
            like.vintage(),
            like.demonstrationLabel(),
            like.codeVersion(),
            List.of(counts, rates),
            like.lineage(),
            like.quality());
    PublishedTableBuilder table = PublishedTable.builder("C2", counts.axes());
    for (int village = 0; village < VILLAGES; village++) {
      table.shown(1000 + village, 0, 0, village);
    }
    PublishedTable divided =
        PublishedTable.builder("C7", rates.axes()).shown(3.5, 0, 1, 0, 7).build();
    Path releases = folder.resolve("releases");
    HandMadeRelease.write(
        releases,
        new ParquetTableFiles(folder),
        HandMadeRelease.key(),
        content,
        table.build(),
        divided);
    Path key = folder.resolve("trusted.pub");
    Files.writeString(key, HandMadeRelease.key().publicKey().text());
    portal = RunningPortal.onFolder(releases, key);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void every_row_is_on_one_of_the_pages() {
    List<String> names = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      names.addAll(rows("/en/tables/C2?rows=VILLAGE&show-VILLAGE=*&page=" + page));
    }
    assertThat(names).hasSize(VILLAGES).doesNotHaveDuplicates();
    assertThat(portal.get("/en/tables/C2?rows=VILLAGE&show-VILLAGE=*").body())
        .contains("Page 1 of 3; rows: 250");
  }

  @Test
  void a_page_beyond_the_last_is_the_last() {
    assertThat(rows("/en/tables/C2?rows=VILLAGE&show-VILLAGE=*&page=99")).hasSize(50);
  }

  @Test
  void rows_are_sorted_over_all_pages() {
    assertThat(rows("/en/tables/C2?rows=VILLAGE&show-VILLAGE=*&sort=2024&order=desc"))
        .startsWith("village 249", "village 248");
  }

  @Test
  void columns_go_on_in_parts() {
    String page = portal.get("/en/tables/C2?rows=SEX&columns=VILLAGE&show-VILLAGE=*&part=2").body();
    assertThat(page).contains("Part 2 of 11 of the columns; columns: 250", ">village 24</a>");
  }

  @Test
  void rows_without_any_published_figure_are_left_out_and_counted() {
    // Sexes are not crossed with villages: only the total of the sexes has figures.
    assertThat(portal.get("/en/tables/C2?rows=VILLAGE&rows=SEX&show-VILLAGE=*").body())
        .contains("Rows without any published figure, not shown here: 250.", "rows: 250");
  }

  @Test
  void the_same_view_is_found_as_rates() {
    String page =
        portal.get("/en/tables/C2?rows=VILLAGE&show-VILLAGE=V007&show-VILLAGE=V008").body();
    Matcher link = Pattern.compile("href=\"([^\"]+)\">Per 1,000 population</a>").matcher(page);
    assertThat(link.find()).isTrue();
    String rates = portal.get(link.group(1).replace("&amp;", "&")).body();
    assertThat(rates).contains(">3.5</a>", "Flow: emigration");
    assertThat(rows(link.group(1).replace("&amp;", "&"))).containsExactly("village 7", "village 8");
  }

  private static List<String> rows(String address) {
    List<String> rows = new ArrayList<>();
    String page = portal.get(address).body();
    Matcher row =
        Pattern.compile("<th scope=\"row\"[^>]*>([^<]+)</th>")
            .matcher(page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>")));
    while (row.find()) {
      rows.add(row.group(1));
    }
    return rows;
  }

  private static DimensionMetadata time() {
    return axis("TIME_PERIOD", "Period", code("2024", null, "2024"));
  }

  private static DimensionMetadata sexes() {
    return axis("SEX", "Sex", code("_T", null, "Total"), code("F", "_T", "Women"));
  }

  private static DimensionMetadata flows() {
    return axis(
        "FLOW", "Flow", code("RETURN", null, "return"), code("EMIGRATION", null, "emigration"));
  }

  private static DimensionMetadata villages() {
    return axis(
        "VILLAGE",
        "Village",
        IntStream.range(0, VILLAGES)
            .mapToObj(i -> code("V%03d".formatted(i), null, "village " + i))
            .toArray(CodeMetadata[]::new));
  }

  private static DimensionMetadata axis(String id, String label, CodeMetadata... codes) {
    return new DimensionMetadata(id, id, Text.same(label), List.of(codes));
  }

  private static CodeMetadata code(String id, String parent, String label) {
    return new CodeMetadata(id, parent, Text.same(label));
  }

  /** Every dimension is crossed with each other but the sexes. */
  private static TableMetadata metadata(String id, String unit, DimensionMetadata... dimensions) {
    TableMetadata like = HandMadeRelease.metadata("2026-01-01");
    TablePart part =
        new TablePart(
            Stream.of(dimensions)
                .filter(one -> !one.id().equals("SEX"))
                .map(one -> new TablePart.Axis(one.id(), null, List.of()))
                .toList());
    return new TableMetadata(
        id,
        like.version(),
        like.title(),
        like.definition(),
        new TableMetadata.Term(unit, Text.same(unit)),
        like.frequency(),
        List.of(dimensions),
        List.of(part),
        "2024/2024",
        like.populationConcept(),
        like.territoryVersion(),
        like.vintage(),
        like.sourceStatus(),
        like.sources(),
        like.methods(),
        like.protection(),
        like.qualityFlag());
  }
}
