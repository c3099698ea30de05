package kg.koch.publish.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.terms.Dimension;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Looking rows up finds what looking through all of them would. */
class RowFilterTest {

  private static final List<Dimension> AXES =
      List.of(axis("REF_AREA", 7), axis("TIME_PERIOD", 5), axis("SEX", 3), axis("AGE", 11));
  private static final int[] KEY = {0, 2, 3, 1};
  private static final TableMetadata METADATA = HandMadeRelease.metadata("2026-01-01");
  private static final Manifest RELEASE =
      new Manifest(
          "2026-01-01-00000000", Text.same("x"), "2026-01-01", false, null, "0", List.of());

  private static Dimension axis(String id, int size) {
    return Dimension.flat(
        id,
        IntStream.range(0, size)
            .mapToObj(i -> id.startsWith("T") ? "" + (2020 + i) : "C" + i)
            .toList());
  }

  @Property
  void rows_ofAnyQuery_areThoseWhoseCodesAreAsked(
      @ForAll("cells") Set<Integer> cells, @ForAll("parts") List<Set<Integer>> parts) {
    PublishedTable table = table(cells);
    String key =
        String.join(".", code(0, parts.get(0)), code(2, parts.get(1)), code(3, parts.get(2)));
    String periods = code(1, parts.get(3)).replace('+', ',');
    DataQuery query =
        DataQuery.parse(
            key, periods.equals("*") ? Map.of() : Map.of("c[TIME_PERIOD]", List.of(periods)));
    int[] looked =
        IntStream.range(0, table.rows())
            .filter(
                row ->
                    isAsked(table, row, 0, parts.get(0))
                        && isAsked(table, row, 2, parts.get(1))
                        && isAsked(table, row, 3, parts.get(2))
                        && isAsked(table, row, 1, parts.get(3)))
            .toArray();
    assertThat(new RowFilter(RELEASE, METADATA, table, KEY, query).rows()).isEqualTo(looked);
  }

  @Property
  void sort_byAnyOrderOfDimensions_isThatOfTheirRanks(@ForAll("cells") Set<Integer> cells) {
    PublishedTable table = table(cells);
    RowOrder order = new RowOrder(table);
    int[] rows = IntStream.range(0, table.rows()).toArray();
    int[] sorted =
        RowOrder.sort(rows, List.of(order.ofDimension(3), order.ofDimension(0).descending()));
    List<String> came =
        IntStream.of(sorted)
            .mapToObj(
                row ->
                    "%02d %d %d".formatted(table.position(row, 3), 9 - table.position(row, 0), row))
            .map(text -> text.substring(0, 4))
            .toList();
    assertThat(came).isSorted().hasSize(table.rows());
  }

  /** Cells of the table by number; up to all of them. */
  @Provide
  Arbitrary<Set<Integer>> cells() {
    return Arbitraries.integers().between(0, 7 * 5 * 3 * 11 - 1).set().ofMaxSize(900);
  }

  /** Positions asked for in each part of the key, and periods; none takes any. */
  @Provide
  Arbitrary<List<Set<Integer>>> parts() {
    return Arbitraries.integers().between(0, 10).set().ofMaxSize(3).list().ofSize(4);
  }

  private static PublishedTable table(Set<Integer> cells) {
    PublishedTableBuilder table = PublishedTable.builder("C2", AXES);
    cells.forEach(cell -> table.shown(cell, cell % 7, cell / 7 % 5, cell / 35 % 3, cell / 105));
    return table.build();
  }

  private static String code(int axis, Set<Integer> positions) {
    List<String> codes =
        positions.stream()
            .map(at -> at < AXES.get(axis).size() ? AXES.get(axis).code(at) : "NONE" + at)
            .toList();
    return codes.isEmpty() ? "*" : String.join("+", codes);
  }

  private static boolean isAsked(PublishedTable table, int row, int axis, Set<Integer> positions) {
    return positions.isEmpty() || positions.contains(table.position(row, axis));
  }
}
