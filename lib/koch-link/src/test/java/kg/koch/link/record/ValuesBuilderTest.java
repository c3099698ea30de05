package kg.koch.link.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Distinct values and their codes. */
class ValuesBuilderTest {

  @Property
  void code_anyValues_isTheirNumberInTheOrderTheyCome(
      @ForAll @Size(max = 2_000)
          List<@NumericChars @StringLength(min = 1, max = 12) String> texts) {
    ValuesBuilder builder = new ValuesBuilder();
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (String text : texts) {
      expected.putIfAbsent(text, expected.size() + 1);
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      assertThat(builder.code(bytes, 0, bytes.length)).isEqualTo(expected.get(text));
    }
    Values values = builder.build();
    expected.forEach((text, code) -> assertThat(values.get(code)).asString().isEqualTo(text));
  }

  @Property
  void ofDistinct_distinctValues_areThoseOfABuilder(
      @ForAll @Size(max = 200) Set<@NumericChars @StringLength(min = 1, max = 30) String> texts) {
    List<byte[]> distinct =
        texts.stream().map(text -> text.getBytes(StandardCharsets.US_ASCII)).toList();
    ValuesBuilder builder = new ValuesBuilder();
    distinct.forEach(value -> builder.code(value, 0, value.length));
    Values built = builder.build();
    Values values = Values.ofDistinct(distinct.size(), code -> distinct.get(code - 1));
    assertThat(values.size()).isEqualTo(built.size());
    for (int code = 1; code <= built.size(); code++) {
      assertThat(values.get(code)).isEqualTo(built.get(code));
    }
  }

  @Property
  void codes_manyAtOnce_areThoseOfOneAfterAnother(
      @ForAll @Size(min = 1, max = 500) List<@NumericChars @StringLength(max = 3) String> texts) {
    byte[] bytes = String.join("", texts).getBytes(StandardCharsets.US_ASCII);
    int[] starts = new int[texts.size()];
    int[] ends = new int[texts.size()];
    int[] expected = new int[texts.size()];
    ValuesBuilder oneByOne = new ValuesBuilder();
    int from = 0;
    for (int at = 0; at < texts.size(); at++) {
      starts[at] = from;
      from += texts.get(at).length();
      ends[at] = from;
      expected[at] = oneByOne.code(bytes, starts[at], ends[at]);
    }
    int[] codes = new int[texts.size()];
    new ValuesBuilder().codes(bytes, starts, ends, texts.size(), codes, 0);
    assertThat(codes).isEqualTo(expected);
  }
}
