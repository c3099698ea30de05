package kg.koch.link.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Numbers numbered anew, whether they are few of their range or many. */
class NumberingTest {

  private static final int END = 200;

  @Property
  void of_anyNumbers_numbersThemInOrderEachOnce(
      @ForAll @Size(max = 40) List<@IntRange(max = END - 1) Integer> wanted,
      @ForAll @IntRange(min = END, max = 20_000) int end) {
    int[] numbers = wanted.stream().mapToInt(Integer::intValue).toArray();
    Numbering numbering = Numbering.of(end, numbers.length, numbers);
    int[] inOrder = Arrays.stream(numbers).sorted().distinct().toArray();
    assertThat(IntStream.range(0, numbering.size()).map(numbering::number))
        .containsExactly(boxed(inOrder));
    for (int place = 0; place < inOrder.length; place++) {
      assertThat(numbering.place(inOrder[place])).isEqualTo(place);
    }
  }

  @Property
  void of_severalLists_takesSoManyOfEach(
      @ForAll @Size(12) List<@IntRange(max = END - 1) Integer> some,
      @ForAll @Size(12) List<@IntRange(max = END - 1) Integer> others,
      @ForAll @IntRange(max = 12) int size,
      @ForAll @IntRange(min = END, max = 20_000) int end) {
    Numbering numbering = Numbering.of(end, size, array(some), array(others));
    int[] taken =
        Stream.concat(some.stream().limit(size), others.stream().limit(size))
            .mapToInt(Integer::intValue)
            .sorted()
            .distinct()
            .toArray();
    assertThat(IntStream.range(0, numbering.size()).map(numbering::number))
        .containsExactly(boxed(taken));
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Integer[] boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
  }
}
