package kg.koch.protect.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.Certificate;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import kg.koch.protect.suppress.SafeSuppression;
import kg.koch.protect.suppress.Suppression;
import org.junit.jupiter.api.Test;

/** Nobody is told what everybody else of a group is. */
class GroupDisclosureTest {

  private static CrossedTable table(long[][] counts) {
    CrossedTable without = MadeUpCounts.twoWay(counts);
    CellNumbers numbers = without.numbers();
    long[] inner = new long[numbers.size()];
    for (int cell = 0; cell < inner.length; cell++) {
      inner[cell] = numbers.isInner(cell) ? without.count(cell) : 0;
    }
    return CrossedTable.of(numbers, inner, true);
  }

  private static List<String> parts(CrossedTable table, int coalition) {
    return new GroupDisclosure(coalition)
        .of(table).stream()
            .map(
                one ->
                    String.join("/", table.numbers().codes(one.total()))
                        + " - "
                        + String.join("/", table.numbers().codes(one.part())))
            .toList();
  }

  @Test
  void aRowThatSitsInOneCellTellsOfEachOfItsMembers() {
    assertThat(parts(table(new long[][] {{7, 0, 0}, {5, 6, 9}, {4, 3, 8}}), 0))
        .containsExactly("row1/all - row1/column1");
  }

  @Test
  void oneOutsideTheCellKnowsThatAllOthersAreInIt() {
    assertThat(parts(table(new long[][] {{7, 1, 0}, {5, 6, 9}, {4, 3, 8}}), 0)).isEmpty();
    assertThat(parts(table(new long[][] {{7, 1, 0}, {5, 6, 9}, {4, 3, 8}}), 1))
        .containsExactly("row1/all - row1/column1");
  }

  @Test
  void aRowWithoutAnybodyTellsOfNobody() {
    assertThat(parts(table(new long[][] {{0, 0, 0}, {5, 6, 9}, {4, 3, 8}}), 0))
        .noneMatch(difference -> difference.startsWith("row1/all"));
  }

  @Test
  void theDifferenceIsNotCalculableOnceItIsHidden() {
    CrossedTable table = table(new long[][] {{7, 0, 0}, {5, 6, 9}, {4, 3, 8}});

    Suppression hidden =
        SafeSuppression.of(
                table,
                new boolean[table.size()],
                Attacker.NON_NEGATIVE,
                new GroupDisclosure(0)
                    .of(table).stream().map(one -> Certificate.sum(one.rest())).toList())
            .suppression();

    assertThat(
            hidden.isHidden(table.numbers().cell(1, 0))
                || hidden.isHidden(table.numbers().cell(1, 1)))
        .isTrue();
  }

  @Test
  void fewerThanNobodyIsNoCoalition() {
    assertThatThrownBy(() -> new GroupDisclosure(-1)).hasMessageContaining("got -1");
  }
}
