package kg.koch.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of 54 rows of 18 bytes. */
class TableCacheTest {

  private static final long ONE = 54 * 18;

  private final List<String> read = new ArrayList<>();

  @Test
  void get_again_doesNotReadAgain() {
    TableCache cache = new TableCache(ONE);
    get(cache, "A", "A");
    assertThat(read).containsExactly("A");
  }

  @Test
  void get_moreThanThereIsRoomFor_dropsTheOneUsedLongestAgo() {
    TableCache cache = new TableCache(2 * ONE);
    get(cache, "A", "B", "A", "C", "A", "B");
    assertThat(read).containsExactly("A", "B", "C", "B");
  }

  @Test
  void get_largerThanTheRoom_isKeptUntilAnotherComes() {
    TableCache cache = new TableCache(ONE - 1);
    get(cache, "A", "A", "B", "A");
    assertThat(read).containsExactly("A", "B", "A");
  }

  private void get(TableCache cache, String... names) {
    for (String name : names) {
      cache.get(
          name,
          () -> {
            read.add(name);
            return HandMadeRelease.table(0);
          });
    }
  }
}
