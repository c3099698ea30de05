package kg.koch.publish.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.CellPresence;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CubeWalkTest {

  /** Whatever a table lists, and whatever is chosen of it, each cell is what the table says. */
  @Property(tries = 100)
  void walk_ofAnyBlock_saysOfEachCellWhatTheTableSays(@ForAll long seed) {
    Random random = new Random(seed);
    Release release = TestCubes.release(anyTable(random));
    Cube cube = Cube.of(release, "C2", anyAxes(random));
    assertThat(walked(cube)).isEqualTo(oneByOne(cube));
  }

  /** Nine cells of Batken are hidden; six of Kyrgyzstan and six of Osh region are zero. */
  @Test
  void walk_ofZerosAndHiddenCells_tellsThemApart() {
    Cube cube = Cube.whole(TestCubes.release(TestCubes.everyKind()), "C2");
    assertThat(
            walked(cube).values().stream()
                .collect(Collectors.groupingBy(x -> x, Collectors.counting())))
        .containsEntry("Q:C", 9L)
        .containsEntry("0.0", 12L);
  }

  private static PublishedTable anyTable(Random random) {
    PublishedTableBuilder table =
        PublishedTable.builder("C2", HandMadeRelease.metadata("2026-01-01").axes());
    table.shown(900, 0, 0, 0, 0);
    for (int cell = 1; cell < 54; cell++) {
      int[] positions = {cell % 2, cell / 2 % 3, cell / 6 % 3, cell / 18};
      switch (random.nextInt(5)) {
        case 0 -> table.shown(random.nextInt(50), positions);
        case 1 -> table.hidden(positions);
        case 2 -> table.add(positions, Double.NaN, "Q", "N");
        default -> {}
      }
    }
    return table.build();
  }

  private static List<Cube.Axis> anyAxes(Random random) {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    java.util.Collections.shuffle(order, random);
    int[] sizes = {2, 3, 3, 3};
    return order.stream()
        .limit(1 + random.nextInt(4))
        .map(
            axis -> {
              List<Integer> all = new ArrayList<>(IntStream.range(0, sizes[axis]).boxed().toList());
              java.util.Collections.shuffle(all, random);
              return new Cube.Axis(axis, all.subList(0, 1 + random.nextInt(all.size())));
            })
        .toList();
  }

  private static TreeMap<Long, String> walked(Cube cube) {
    TreeMap<Long, String> cells = new TreeMap<>();
    CubeWalk.over(cube, (index, positions, cell) -> cells.put(index, words(cell)));
    return cells;
  }

  private static String words(CubeCell cell) {
    return cell.isShown() ? cell.value() + cell.flag() : cell.flag();
  }

  /** The same by asking the table's metadata for every cell of the block. */
  private static TreeMap<Long, String> oneByOne(Cube cube) {
    TreeMap<Long, String> cells = new TreeMap<>();
    for (long index = 0; index < cube.size(); index++) {
      int[] positions = cube.standing();
      long rest = index;
      for (int number = cube.rank() - 1; number >= 0; number--) {
        Cube.Axis axis = cube.axes().get(number);
        positions[axis.axis()] = axis.positions().get((int) (rest % axis.positions().size()));
        rest /= axis.positions().size();
      }
      TableMetadata metadata = cube.metadata();
      CellPresence presence = metadata.presence(cube.table(), positions);
      OptionalInt row = cube.table().findRow(positions);
      switch (presence) {
        case LISTED -> cells.put(index, words(CubeCell.of(cube.table(), row.getAsInt())));
        case WITHIN_HIDDEN -> cells.put(index, "Q:C");
        case ZERO -> cells.put(index, "0.0");
        case NOT_PUBLISHED -> {}
      }
    }
    return cells;
  }
}
