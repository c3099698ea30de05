package kg.koch.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PublishedTableBuilderTest {

  private static final List<Dimension> AXES =
      List.of(Dimension.flat("D0", List.of("a", "b", "c")), Dimension.flat("D1", codes(50)));

  /**
   * With statuses, hidden cells and limits that come and go; 150 cells, more than it begins with.
   */
  @Property(tries = 50)
  void build_anyOrder_givesTheSameTable(@ForAll long seed) {
    List<Integer> cells = new ArrayList<>(IntStream.range(0, 150).boxed().toList());
    PublishedTable inOrder = table(cells, PublishedTable.builder("T", AXES, 150));
    Collections.shuffle(cells, new Random(seed));
    assertThat(table(cells, PublishedTable.builder("T", AXES))).isEqualTo(inOrder);
  }

  @Test
  void build_cell_comesBackAsItWasAdded() {
    PublishedTable table =
        table(IntStream.range(0, 150).boxed().toList(), PublishedTable.builder("T", AXES));
    int row = table.findRow(1, 11).orElseThrow();
    assertThat(table.value(row)).hasValue(61);
    assertThat(table.observationStatus(row)).isEqualTo("P");
    assertThat(table.interval(row)).contains(new FigureInterval(60, 63));
  }

  @Test
  void build_limitsThatComeLate_areNotGivenToTheFirst() {
    PublishedTable table =
        PublishedTable.builder("T", AXES)
            .shown(1, 0, 0)
            .add(new int[] {0, 1}, 2, "A", "F", new FigureInterval(1, 3))
            .build();
    assertThat(table.interval(0)).isEqualTo(Optional.empty());
  }

  @Test
  void build_cellTwice_isRefused() {
    PublishedTableBuilder table = PublishedTable.builder("T", AXES).shown(1, 0, 0).shown(2, 0, 0);
    assertThatThrownBy(table::build).hasMessageContaining("Expected each cell of table T once");
  }

  private static PublishedTable table(List<Integer> cells, PublishedTableBuilder table) {
    for (int cell : cells) {
      int[] positions = {cell / 50, cell % 50};
      if (cell % 7 == 0) {
        table.hidden(positions);
      } else {
        FigureInterval limits = cell % 3 == 1 ? new FigureInterval(cell - 1, cell + 2) : null;
        table.add(positions, cell, cell % 2 == 1 ? "P" : "A", "F", limits);
      }
    }
    return table.build();
  }

  private static List<String> codes(int number) {
    return IntStream.range(0, number).mapToObj(Integer::toString).toList();
  }
}
