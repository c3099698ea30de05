package kg.koch.link.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Six hundred made-up persons on either side, half of them the same ones. */
class EncodedMatcherTest {

  private static final int PERSONS = 600;
  private static final int SAME = 300;

  /** Names of random letters: what is common to two strangers is chance. */
  private static List<List<String>> people(long seed, int count) {
    Random random = new Random(seed);
    List<List<String>> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String born =
          (1950 + random.nextInt(60)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
      people.add(List.of(word(random, 8), word(random, 6), born, random.nextBoolean() ? "F" : "M"));
    }
    return people;
  }

  private static String word(Random random, int letters) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      word.append("абвгдезиклмнопрстуфх".charAt(random.nextInt(20)));
    }
    return word.toString();
  }

  private static Encodings encode(EncodingVariant variant, List<List<String>> people) {
    RecordEncoder encoder =
        new RecordEncoder(
            RecordEncoderTest.settings(variant), EncodingKey.of(RecordEncoderTest.secret(7)));
    Encodings file = new Encodings(encoder.fingerprint());
    for (List<String> person : people) {
      file.add(String.valueOf(file.size()), encoder.encode(person).orElseThrow());
    }
    return file;
  }

  private static List<List<String>> left() {
    return people(1, PERSONS);
  }

  /** The first half of the left side with a letter of the surname missing, then strangers. */
  private static List<List<String>> right() {
    List<List<String>> right = new ArrayList<>();
    for (List<String> person : left().subList(0, SAME)) {
      String surname = person.get(0);
      right.add(
          List.of(
              surname.substring(0, 3) + surname.substring(4),
              person.get(1),
              person.get(2),
              person.get(3)));
    }
    right.addAll(people(2, PERSONS - SAME));
    return right;
  }

  private static double threshold(EncodingVariant variant) {
    return switch (variant) {
      case PLAIN -> 0.75;
      case BALANCED -> 0.85;
      case FOLDED -> 0.75;
    };
  }

  /** Samples miss 2 % at the threshold and fewer above it; 10 % leaves room for chance. */
  @ParameterizedTest
  @EnumSource
  void matches_ofThoseWhoAreInBoth_areFoundAndNoStrangers(EncodingVariant variant) {
    List<EncodedMatch> matches =
        new EncodedMatcher(encode(variant, left()), encode(variant, right()), threshold(variant))
            .matches();
    assertThat(matches).allMatch(match -> match.left() == match.right());
    assertThat(matches).hasSizeBetween(SAME * 9 / 10, SAME);
  }

  @Test
  void matches_haveTheirTrueSimilarityAndEachRecordOnce() {
    Encodings left = encode(EncodingVariant.PLAIN, left());
    Encodings right = encode(EncodingVariant.PLAIN, right());
    List<EncodedMatch> matches = new EncodedMatcher(left, right, 0.5).matches();
    assertThat(matches)
        .isNotEmpty()
        .allMatch(match -> match.dice() == left.dice(match.left(), right, match.right()))
        .allMatch(match -> match.dice() >= 0.5);
    assertThat(matches).extracting(EncodedMatch::left).doesNotHaveDuplicates();
    assertThat(matches).extracting(EncodedMatch::right).doesNotHaveDuplicates();
  }

  @Test
  void matches_ofTheSameFiles_areTheSame() {
    Encodings left = encode(EncodingVariant.BALANCED, left());
    Encodings right = encode(EncodingVariant.BALANCED, right());
    assertThat(new EncodedMatcher(left, right, 0.8).matches())
        .isEqualTo(new EncodedMatcher(left, right, 0.8).matches());
  }

  @Test
  void matches_ofFilesWithoutRecords_areNone() {
    Encodings nobody = encode(EncodingVariant.PLAIN, List.of());
    assertThat(new EncodedMatcher(nobody, nobody, 0.8).matches()).isEmpty();
  }

  @Test
  void files_madeWithAnotherKeyOrSettings_areRefused() {
    Encodings left = encode(EncodingVariant.PLAIN, left());
    assertThatThrownBy(() -> new EncodedMatcher(left, new Encodings("other"), 0.8))
        .hasMessageContaining("the same key and settings");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.1, Double.NaN})
  void threshold_thatIsNone_isRefused(double threshold) {
    Encodings file = encode(EncodingVariant.PLAIN, left());
    assertThatThrownBy(() -> new EncodedMatcher(file, file, threshold))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void encodings_ofAnotherLength_areRefused() {
    Encodings file = encode(EncodingVariant.PLAIN, left());
    assertThatThrownBy(() -> file.add("x", new long[8])).hasMessageContaining("got 512");
  }
}
