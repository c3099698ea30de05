package kg.koch.protect.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.protect.cellkey.NoiseTable.Piece;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NoiseTableTest {

  private static final NoiseTable TABLE = NoiseTable.of(NoiseDesign.of(5, 3, 2));

  @Test
  void noise_keyAtABound_isThatOfTheNextPiece() {
    NoiseTable halves = table(new Piece(1, -1, 50_000_000), new Piece(1, 1, NoiseTable.ONE));
    assertThat(halves.noise(1, 49_999_999, KeyRange.DECIMALS)).isEqualTo(-1);
    assertThat(halves.noise(1, 50_000_000, KeyRange.DECIMALS)).isEqualTo(1);
  }

  @Test
  void noise_wholeNumbersAsKeys_areSharesOfTheirRange() {
    NoiseTable halves = table(new Piece(1, -1, 50_000_000), new Piece(1, 1, NoiseTable.ONE));
    assertThat(halves.noise(1, (1L << 31) - 1, KeyRange.INTEGERS)).isEqualTo(-1);
    assertThat(halves.noise(1, 1L << 31, KeyRange.INTEGERS)).isEqualTo(1);
    assertThat(halves.noise(1, (1L << 32) - 1, KeyRange.INTEGERS)).isEqualTo(1);
  }

  @Property
  void noise_anyCountAndKey_isWithinTheDesign(
      @ForAll @IntRange(max = 1_000_000) int count,
      @ForAll @LongRange(max = NoiseTable.ONE - 1) long key) {
    int noise = TABLE.noise(count, key, KeyRange.DECIMALS);
    assertThat(noise).isBetween(-5, 5);
    assertThat(count + noise).isNotIn(1, 2).isNotNegative();
  }

  @Test
  void bounds_ofATable_areItsLargestNoiseAndSmallestPublishedCount() {
    assertThat(TABLE.largestNoise()).isEqualTo(5);
    assertThat(TABLE.smallestPublished()).isEqualTo(3);
  }

  @Property(tries = 50)
  void shuffled_anySeed_keepsProbabilitiesInShortPieces(
      @ForAll long seed, @ForAll @LongRange(min = 1_000_000, max = NoiseTable.ONE) long longest) {
    NoiseTable shuffled = TABLE.shuffled(longest, seed);
    assertThat(lengths(shuffled)).isEqualTo(lengths(TABLE));
    long lower = 0;
    for (Piece piece : shuffled.pieces()) {
      assertThat(piece.upper() - lower)
          .isLessThanOrEqualTo(piece.count() == 0 ? NoiseTable.ONE : longest);
      lower = piece.upper() == NoiseTable.ONE ? 0 : piece.upper();
    }
  }

  @Test
  void shuffled_sameSeed_isTheSame() {
    assertThat(TABLE.shuffled(20_000_000, 7).pieces())
        .isEqualTo(TABLE.shuffled(20_000_000, 7).pieces());
  }

  @Test
  void shuffled_anySeed_isInAnotherOrder() {
    assertThat(TABLE.shuffled(20_000_000, 7).pieces()).isNotEqualTo(TABLE.pieces());
  }

  /** Length by count and noise. */
  private static Map<List<Integer>, Long> lengths(NoiseTable table) {
    long[] lower = {0};
    return table.pieces().stream()
        .collect(
            Collectors.groupingBy(
                piece -> List.of(piece.count(), piece.noise()),
                Collectors.summingLong(
                    piece -> {
                      long length = piece.upper() - lower[0];
                      lower[0] = piece.upper() == NoiseTable.ONE ? 0 : piece.upper();
                      return length;
                    })));
  }

  @Test
  void of_countLeftOut_isRefused() {
    assertThatThrownBy(() -> table(new Piece(2, 0, NoiseTable.ONE)))
        .hasMessageContaining("each count from 0 on")
        .hasMessageContaining("count 2");
  }

  @Test
  void of_keysWithoutNoise_areRefused() {
    assertThatThrownBy(() -> table(new Piece(1, 0, NoiseTable.ONE - 1)))
        .hasMessageContaining("0.99999999");
  }

  @Test
  void of_noiseBelowZero_isRefused() {
    assertThatThrownBy(() -> table(new Piece(1, -2, NoiseTable.ONE)))
        .hasMessageContaining("no noise that leads below 0");
  }

  @Test
  void of_zeroThatDoesNotStay_isRefused() {
    assertThatThrownBy(() -> NoiseTable.of(List.of(new Piece(0, 1, NoiseTable.ONE))))
        .hasMessageContaining("a count of 0 stays");
  }

  @Test
  void of_boundTwice_isRefused() {
    assertThatThrownBy(
            () -> table(new Piece(1, 0, 5), new Piece(1, 1, 5), new Piece(1, -1, NoiseTable.ONE)))
        .hasMessageContaining("bounds that ascend");
  }

  private static NoiseTable table(Piece... ofOne) {
    return NoiseTable.of(
        Stream.concat(Stream.of(new Piece(0, 0, NoiseTable.ONE)), Stream.of(ofOne)).toList());
  }
}
