package kg.koch.link.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BridgesTest {

  @Test
  void sides_twoTrianglesAndALinkBetweenThem_onlyThatLinkIsABridgeOfThreeAndThree() {
    int[] left = {0, 0, 1, 2, 3, 3, 4};
    int[] right = {1, 2, 2, 3, 4, 5, 5};
    assertThat(Bridges.sides(6, left, right)).containsExactly(0, 0, 0, 3, 0, 0, 0);
  }

  @Test
  void sides_aLongChain_isWalkedWithoutEnd() {
    int[] left = new int[200_000];
    int[] right = new int[200_000];
    for (int link = 0; link < left.length; link++) {
      left[link] = link;
      right[link] = link + 1;
    }
    assertThat(Bridges.sides(200_001, left, right)[49_999]).isEqualTo(150_001);
  }

  @Property(tries = 300)
  void sides_anyLinks_areWhatIsCutOffWithoutTheLink(
      @ForAll @IntRange(min = 2, max = 12) int records,
      @ForAll @IntRange(min = 1, max = 14) int links,
      @ForAll long seed) {
    Random random = new Random(seed);
    int[] left = new int[links];
    int[] right = new int[links];
    for (int link = 0; link < links; link++) {
      left[link] = random.nextInt(records - 1);
      right[link] = left[link] + 1 + random.nextInt(records - left[link] - 1);
    }
    int[] sides = Bridges.sides(records, left, right);
    for (int link = 0; link < links; link++) {
      int reached = reached(left[link], records, left, right, link);
      int whole = reached(left[link], records, left, right, -1);
      if (reached == whole) {
        assertThat(sides[link]).isZero();
      } else {
        assertThat(sides[link]).isIn(reached, whole - reached);
      }
    }
  }

  /** How many records a walk from one reaches without one of the links. */
  private static int reached(int from, int records, int[] left, int[] right, int without) {
    boolean[] seen = new boolean[records];
    seen[from] = true;
    for (int round = 0; round < records; round++) {
      for (int link = 0; link < left.length; link++) {
        if (link != without && (seen[left[link]] || seen[right[link]])) {
          seen[left[link]] = true;
          seen[right[link]] = true;
        }
      }
    }
    int count = 0;
    for (boolean one : seen) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
